using Aims.Testing;
using static Aims.Billing.Tests.Deciding;

namespace Aims.Billing.Tests;

/// <summary>Whatever would fail later parks the contract before a number is given (spec §4).</summary>
public sealed class FitnessTests
{
    public static TheoryData<string, Contract, string> Unfit() =>
        new()
        {
            { "servers", A.Contract() with { Servers = [A.Server("SRV-北京", Level.Gold, "2026-12-01")] }, "U+5317" },
            { "customer.name", A.Contract() with { Customer = A.Customer with { Name = "Бар" } }, "U+0411" },
            {
                "servers",
                A.Contract() with
                {
                    Servers = [A.Server("S", Level.Gold, "2027-01-01")],
                },
                "no server is in force"
            },
            {
                "servers",
                A.Contract(start: "2019-12-01") with
                {
                    Terms = A.Contract().Terms with { FirstBilledPeriod = BillingPeriod.Parse("2019-12") },
                },
                "no price list"
            },
            { "mandate", A.Contract() with { Terms = new ContractTerms(MeansOfPayment.DirectDebit) }, "required" },
            {
                "mandate.signedOn",
                A.Contract() with
                {
                    Terms = new ContractTerms(
                        MeansOfPayment.DirectDebit,
                        A.Mandate with
                        {
                            SignedOn = A.Day("2026-12-24"),
                        }
                    ),
                },
                "after"
            },
            {
                "customer.address.country",
                A.Contract() with
                {
                    Customer = A.Customer with { Address = new(["1 rue"], "97400", "Saint-Denis", "FR") },
                },
                "metropolitan"
            },
        };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_would_fail_later_parks_before_it_gets_a_number(string path, Contract contract, string rule)
    {
        var day = contract.FirstPeriod.First.AddDays(4);
        var park = Assert.IsType<InvoicingDecision.Park>(Decide(contract, day.ToIso()));
        Assert.Contains(
            park.Faults,
            fault =>
                fault.Path.StartsWith(path, StringComparison.Ordinal)
                && fault.Rule.Contains(rule, StringComparison.Ordinal)
        );
    }
}
