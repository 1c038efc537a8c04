using Aims.Testing;

namespace Aims.Billing.Tests;

public sealed class DecisionSmokeTests
{
    [Fact]
    public void The_first_invoice_bills_the_month_and_the_provision()
    {
        var invoice = Assert.Single(A.Owed(A.Contract(), "2026-12-01"));
        Assert.Equal(new Money(25_800), invoice.Totals.Net);
        Assert.Equal(A.Day("2026-12-15"), invoice.DueDate);
    }
}
