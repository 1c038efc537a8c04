using Aims.Testing;

namespace Aims.Storage.Tests;

public sealed class FactsJsonTests
{
    private static DocumentFacts CreditNote => A.Correction(A.Owed(A.Contract(), "2026-12-01")[0].Numbered(123));

    public static TheoryData<DocumentFacts> Facts()
    {
        var debit = A.Contract() with
        {
            Terms = new ContractTerms(
                MeansOfPayment.DirectDebit,
                A.Mandate,
                PaperInvoice: true,
                ProvisionPolicy: ProvisionPolicy.SecurityDeposit
            ),
            Customer = A.Customer with { PurchaseOrder = "BC \"42\" é", VatNumber = new VatNumber("FR44732829320") },
        };
        return
        [
            .. A.Owed(A.Contract(), "2026-12-01"),
            .. A.Owed(debit, "2026-12-01"),
            CreditNote,
            A.Correction(A.Owed(debit, "2026-12-01")[1].Numbered(7)),
        ];
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void What_is_written_reads_back_equal(DocumentFacts facts) =>
        Assert.Equal(facts, FactsJson.Read(FactsJson.Write(facts)));

    /// <summary>Written by the first version: every later one must read it, and write it again to the letter.</summary>
    [Fact]
    public void What_was_frozen_by_the_first_version_is_still_read()
    {
        var frozen = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "frozen-facts-1.json")).TrimEnd();
        var facts = FactsJson.Read(frozen);
        Assert.Equal(BusinessKey.Invoice(new("C-0001"), BillingPeriod.Parse("2026-12")), facts.Key);
        Assert.Equal(frozen, FactsJson.Write(facts));
    }

    /// <summary>The same of the first credit note.</summary>
    [Fact]
    public void A_credit_note_that_was_frozen_is_still_read()
    {
        var frozen = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "frozen-credit-note-1.json")).TrimEnd();
        var facts = FactsJson.Read(frozen);
        Assert.Equal((DocumentKind.CreditNote, CreditNote.Key), (facts.Kind, facts.Key));
        Assert.Equal(CreditNote.Corrects, facts.Corrects);
        Assert.Equal(frozen, FactsJson.Write(facts));
    }

    [Fact]
    public void Only_a_mandate_that_was_revoked_says_so()
    {
        Assert.DoesNotContain("revokedOn", Written(A.Mandate), StringComparison.Ordinal);
        Assert.DoesNotContain("lastCollectedOn", Written(A.Mandate), StringComparison.Ordinal);
        var later = A.Mandate with { RevokedOn = A.Day("2027-03-01"), LastCollectedOn = A.Day("2026-11-16") };
        Assert.Contains("\"revokedOn\":\"2027-03-01\"", Written(later), StringComparison.Ordinal);
        Assert.Equal(later, FactsJson.Read(Written(later)).Payment.Mandate);

        static string Written(Mandate mandate) =>
            FactsJson.Write(
                A.Owed(
                    A.Contract() with
                    {
                        Terms = new ContractTerms(MeansOfPayment.DirectDebit, mandate),
                    },
                    "2026-12-01"
                )[0]
            );
    }

    [Fact]
    public void Only_a_correction_says_that_it_corrects() =>
        Assert.DoesNotContain(
            "corrects",
            FactsJson.Write(A.Owed(A.Contract(), "2026-12-01")[0]),
            StringComparison.Ordinal
        );
}
