using Aims.Testing;
using CsCheck;

namespace Aims.Billing.Tests;

public sealed class HalfYearTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-S1", "2026-01-01", "2026-06-30")]
    [InlineData("2026-06-30", "2026-S1", "2026-01-01", "2026-06-30")]
    [InlineData("2026-07-01", "2026-S2", "2026-07-01", "2026-12-31")]
    [InlineData("2026-12-31", "2026-S2", "2026-07-01", "2026-12-31")]
    public void A_day_is_in_one_half_year(string day, string text, string first, string last)
    {
        var halfYear = HalfYear.Of(A.Day(day));
        Assert.Equal((text, A.Day(first), A.Day(last)), (halfYear.ToString(), halfYear.First, halfYear.Last));
    }

    [Fact]
    public void Half_years_follow_each_other_without_gap_or_overlap() =>
        Gen.Int[0, 60_000]
            .Sample(days =>
            {
                var halfYear = HalfYear.Of(A.Day("1950-01-01").AddDays(days));
                return halfYear.Last.AddDays(1) == halfYear.Next.First
                    && halfYear < halfYear.Next
                    && HalfYear.Parse(halfYear.ToString()) == halfYear;
            });

    [Theory]
    [InlineData("2026-S3")]
    [InlineData("2026-S0")]
    [InlineData("2026-s1")]
    [InlineData("2026S1")]
    [InlineData("2026-S1 ")]
    [InlineData("-S12026")]
    [InlineData("26-S1")]
    [InlineData("0000-S1")]
    [InlineData("2026-07")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_half_year_is_refused(string? text) => Assert.False(HalfYear.TryParse(text, out _));
}
