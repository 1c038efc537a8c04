using Aims.Testing;

namespace Aims.Billing.Tests;

public sealed class MonthTotalTests
{
    [Theory]
    [InlineData(100_000, 120_000, 25, false)] // twenty percent is the bound, and allowed
    [InlineData(100_000, 120_001, 25, true)]
    [InlineData(100_000, 80_000, 25, false)]
    [InlineData(100_000, 79_999, 25, true)]
    [InlineData(100_000, 200_000, 19, false)] // nineteen contracts move too much by themselves
    [InlineData(100_000, 200_000, 20, true)]
    [InlineData(0, 200_000, 25, false)] // a first month has nothing to be compared with
    public void A_month_drifts_beyond_its_bound_from_twenty_contracts_on(
        long last,
        long now,
        int invoices,
        bool hasDrifted
    ) =>
        Assert.Equal(
            hasDrifted,
            new MonthTotal(invoices, new Money(now)).HasDriftedFrom(new MonthTotal(5, new Money(last)), 20)
        );

    [Fact]
    public void Losing_nearly_every_contract_is_a_drift_too() =>
        Assert.True(
            new MonthTotal(3, new Money(3_000)).HasDriftedFrom(new MonthTotal(100, new Money(100_000)), mostPercent: 20)
        );

    [Fact]
    public void The_provision_of_a_first_invoice_does_not_count() =>
        Assert.Equal(
            new MonthTotal(1, new Money(12_900)),
            MonthTotal.Of(A.Owed(A.Contract(), "2026-12-01"), BillingPeriod.Parse("2026-12"))
        );
}
