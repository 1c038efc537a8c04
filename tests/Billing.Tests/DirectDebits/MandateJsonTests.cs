using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Testing;

namespace Aims.Billing.Tests.DirectDebits;

public sealed class MandateJsonTests
{
    private static Contract With(Mandate mandate, string id = "C-0001") =>
        A.Contract(id) with
        {
            Terms = new ContractTerms(MeansOfPayment.DirectDebit, mandate),
        };

    private static IReadOnlyList<Fault> Faults(Mandate mandate) =>
        [.. ContractJson.Read(JsonElement.Parse(ContractText.Write(With(mandate)))).Faults];

    [Fact]
    public void What_was_not_said_is_left_out_and_what_was_reads_back()
    {
        Assert.DoesNotContain("revokedOn", ContractText.Write(With(A.Mandate)), StringComparison.Ordinal);
        Assert.DoesNotContain("lastCollectedOn", ContractText.Write(With(A.Mandate)), StringComparison.Ordinal);
        var said = With(A.Mandate with { RevokedOn = A.Day("2026-12-15"), LastCollectedOn = A.Day("2026-11-16") });
        var text = ContractText.Write(said);
        Assert.Equal("2026-12-15", (string?)JsonNode.Parse(text)!["mandate"]!["revokedOn"]);
        Assert.Equal(said.Terms, ContractJson.Read(JsonElement.Parse(text)).Value!.Terms);
    }

    [Theory]
    [InlineData("RUM-C-0001/2026 (a)")]
    [InlineData("++A1:b.c,d'e?-")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678")]
    public void A_reference_of_sepa_characters_is_taken(string reference) =>
        Assert.Empty(Faults(A.Mandate with { Reference = reference }));

    [Theory]
    [InlineData("/RUM-1")]
    [InlineData("RUM-1/")]
    [InlineData("RUM//1")]
    [InlineData("RUM_1")]
    [InlineData("RUM-é")]
    [InlineData("RUM&1")]
    public void A_reference_that_a_bank_would_refuse_is_a_fault(string reference) =>
        Assert.Equal(
            [new Fault("mandate.reference", MandateReference.Rule)],
            Faults(A.Mandate with { Reference = reference })
        );

    [Fact]
    public void A_reference_that_is_too_long_is_one_fault() =>
        Assert.Equal(
            "mandate.reference",
            Assert.Single(Faults(A.Mandate with { Reference = new string('A', 36) })).Path
        );

    [Fact]
    public void Nothing_of_a_mandate_is_before_its_signature()
    {
        var before = A.Mandate.SignedOn.AddDays(-1);
        Assert.Equal(
            [new Fault("mandate.revokedOn", "must not be before the signature")],
            Faults(A.Mandate with { RevokedOn = before })
        );
        Assert.Equal(
            [new Fault("mandate.lastCollectedOn", "must not be before the signature")],
            Faults(A.Mandate with { LastCollectedOn = before })
        );
        Assert.Empty(Faults(A.Mandate with { RevokedOn = A.Mandate.SignedOn }));
    }

    [Fact]
    public void A_reference_is_of_one_mandate_in_a_file()
    {
        Assert.Empty(FileFaults(With(A.Mandate), With(A.Mandate, "C-0002")));
        Assert.Equal(
            [new Fault("contracts[1].mandate.reference", "is that of another mandate: rum-0001")],
            FileFaults(With(A.Mandate), With(A.Mandate with { Reference = "rum-0001" }, "C-0002"))
        );
    }

    private static IReadOnlyList<Fault> FileFaults(params Contract[] contracts)
    {
        var json =
            $$"""{"prices":[{{PriceListJson.Write(A.PriceList)}}],"contracts":[{{string.Join(',', contracts.Select(ContractText.Write))}}]}""";
        return [.. ContractJson.ReadFile(JsonElement.Parse(json)).Faults];
    }
}
