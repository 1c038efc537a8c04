using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class TotalRulesTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void BR_CO_10_the_net_total_is_the_sum_of_the_lines(long off) =>
        Breaks(
            Invoice,
            facts => facts with { Totals = facts.Totals with { Net = facts.Totals.Net + new Money(off) } },
            "totals: the net total must be the sum of the lines (BR-CO-10)"
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void BR_CO_14_the_vat_total_is_the_sum_of_the_rates(long off) =>
        Breaks(
            CreditNote,
            facts => facts with { Totals = facts.Totals with { Vat = facts.Totals.Vat + new Money(off) } },
            "totals: the VAT must be the sum of its rates (BR-CO-14)"
        );

    [Fact]
    public void BR_CO_15_and_16_gross_and_payable_are_sums()
    {
        var totals = new Totals(new Money(10_001), new Money(2_000), new Money(1));
        Assert.Equal((new Money(12_001), new Money(12_000)), (totals.Gross, totals.Payable));
    }

    [Fact]
    public void BT_113_what_was_settled_is_no_more_than_the_total()
    {
        Assert.Empty(Faults(Settled(Invoice.Totals.Gross)));
        Assert.Equal(
            ["totals: what was settled before must be from zero to the total (BT-113)"],
            Faults(Settled(Invoice.Totals.Gross + new Money(1)))
        );
        Assert.Equal(
            ["totals: what was settled before must be from zero to the total (BT-113)"],
            Faults(Settled(new Money(-1)))
        );
    }

    private static DocumentFacts Settled(Money prepaid) =>
        Invoice with
        {
            Totals = Invoice.Totals with { Prepaid = prepaid },
        };
}
