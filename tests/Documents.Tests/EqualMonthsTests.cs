namespace Aims.Documents.Tests;

public sealed class EqualMonthsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2027-01..2027-01 1×100", "2027-01:100")]
    [InlineData("2026-12..2027-02 3×100", "2026-12:100", "2027-01:100", "2027-02:100")]
    [InlineData("2027-01..2027-02 2×100, 2027-03..2027-03 1×50", "2027-01:100", "2027-02:100", "2027-03:50")]
    [InlineData("2027-01..2027-01 1×100, 2027-03..2027-03 1×100", "2027-01:100", "2027-03:100")] // February is missing
    public void Only_months_that_follow_each_other_and_cost_the_same_share_a_row(
        string expected,
        params string[] months
    )
    {
        var groups = EqualMonths.Of(
            months.Select(month => new Instalment(
                BillingPeriod.Parse(month[..7]),
                new Money(long.Parse(month[8..], System.Globalization.CultureInfo.InvariantCulture))
            ))
        );
        Assert.Equal(
            expected,
            string.Join(", ", groups.Select(it => $"{it.First}..{it.Last} {it.Count}×{it.Each.Cents}"))
        );
    }
}
