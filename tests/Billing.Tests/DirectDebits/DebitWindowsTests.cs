using Aims.Testing;

namespace Aims.Billing.Tests.DirectDebits;

public sealed class DebitWindowsTests
{
    [Theory]
    [InlineData("2026-12-15", "2026-12-22")]
    [InlineData("2026-12-22", "2026-12-30")]
    [InlineData("2027-03-24", "2027-04-02")]
    [InlineData("2027-04-28", "2027-05-05")]
    public void A_core_debit_may_be_returned_for_five_target_days(string collected, string ends) =>
        Assert.Equal(A.Day(ends), DebitWindows.Of(A.Day(collected), MandateScheme.Core).ReturnEnds);

    [Fact]
    public void The_payer_of_a_core_debit_has_eight_weeks_and_thirteen_months_when_he_never_agreed()
    {
        var windows = DebitWindows.Of(A.Day("2026-12-15"), MandateScheme.Core);
        Assert.Equal(A.Day("2027-02-09"), windows.RefundEnds);
        Assert.Equal(A.Day("2028-01-15"), windows.UnauthorisedEnds);
        Assert.True(windows.IsProvisional(A.Day("2028-01-15")));
        Assert.False(windows.IsProvisional(A.Day("2028-01-16")));
    }

    [Fact]
    public void A_b2b_debit_may_be_returned_for_three_target_days_and_never_refunded()
    {
        var windows = DebitWindows.Of(A.Day("2026-12-23"), MandateScheme.B2B);
        Assert.Equal(new DebitWindows(A.Day("2026-12-29"), null, null), windows);
        Assert.True(windows.IsProvisional(A.Day("2026-12-29")));
        Assert.False(windows.IsProvisional(A.Day("2026-12-30")));
    }
}
