using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>Fifteen working days after a missed deadline (spec R8).</summary>
public sealed class CurePeriodTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-12-10")]
    [InlineData("2026-12-01", "2026-12-18")]
    [InlineData("2026-12-15", "2027-01-04")] // over Christmas and New Year
    [InlineData("2027-04-20", "2027-05-11")] // over 1 May, Ascension and 8 May
    [InlineData("2027-04-30", "2027-05-24")] // Saturday 22 May moves to Monday
    [InlineData("2026-11-28", "2026-12-16")] // from a Saturday
    [InlineData("2026-03-18", "2026-04-07")] // Saturday 4 April, then Easter Sunday and Monday
    [InlineData("2026-05-04", "2026-05-26")] // Saturday 23 May, then Whit Sunday and Monday
    public void R8_the_last_day_is_the_fifteenth_working_day(string missed, string last) =>
        Assert.Equal(
            new CurePeriod(A.Day(missed).AddDays(1), A.Day(last)),
            CurePeriod.After(A.Day(missed), alsaceMoselle: false, extendIfSaturday: true)
        );

    [Theory]
    [InlineData("2027-04-30", "2027-05-22")]
    [InlineData("2026-03-18", "2026-04-04")]
    [InlineData("2026-12-15", "2027-01-04")] // no Saturday: the same either way
    public void R8_a_Saturday_stays_the_last_day_where_the_seller_reads_it_so(string missed, string last) =>
        Assert.Equal(A.Day(last), CurePeriod.After(A.Day(missed), alsaceMoselle: false, extendIfSaturday: false).Last);

    [Theory]
    [InlineData("2026-12-15", "2027-01-04", "2027-01-05")] // over 26 December
    [InlineData("2027-03-15", "2027-04-02", "2027-04-05")] // over Good Friday: Saturday 3 April moves to Monday
    [InlineData("2027-03-10", "2027-03-30", "2027-03-30")] // Saturday 27 March moves as far as Easter moves it
    [InlineData("2026-11-23", "2026-12-10", "2026-12-10")] // over no holiday of Alsace-Moselle
    public void R8_the_holidays_of_Alsace_Moselle_give_more_days_there(string missed, string elsewhere, string there) =>
        Assert.Equal(
            (A.Day(elsewhere), A.Day(there)),
            (
                CurePeriod.After(A.Day(missed), alsaceMoselle: false, extendIfSaturday: true).Last,
                CurePeriod.After(A.Day(missed), alsaceMoselle: true, extendIfSaturday: true).Last
            )
        );

    [Fact]
    public void R8_the_period_is_over_on_the_day_after_its_last()
    {
        var period = CurePeriod.After(A.Day("2026-12-15"), alsaceMoselle: false, extendIfSaturday: true);
        Assert.Equal((false, true), (period.IsOver(A.Day("2027-01-04")), period.IsOver(A.Day("2027-01-05"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void R8_every_period_of_thirty_years_has_fifteen_working_days_and_ends_on_one(bool alsaceMoselle) =>
        Assert.All(
            Enumerable.Range(0, 30 * 365).Select(A.Day("2024-01-01").AddDays),
            missed =>
            {
                var plain = CurePeriod.After(missed, alsaceMoselle, extendIfSaturday: false);
                Assert.Equal((15, true), (Count(plain, alsaceMoselle), Counts(plain.Last, alsaceMoselle)));
                var extended = CurePeriod.After(missed, alsaceMoselle, extendIfSaturday: true);
                var moved = plain.Last.DayOfWeek == DayOfWeek.Saturday;
                Assert.Equal((moved ? 16 : 15, true), (Count(extended, alsaceMoselle), Ends(extended, alsaceMoselle)));
            }
        );

    private static int Count(CurePeriod period, bool alsaceMoselle) =>
        Enumerable
            .Range(0, period.Last.DayNumber - period.First.DayNumber + 1)
            .Count(days => Counts(period.First.AddDays(days), alsaceMoselle));

    private static bool Ends(CurePeriod period, bool alsaceMoselle) =>
        Counts(period.Last, alsaceMoselle) && period.Last.DayOfWeek != DayOfWeek.Saturday;

    private static bool Counts(DateOnly day, bool alsaceMoselle) =>
        day.DayOfWeek != DayOfWeek.Sunday && !FrenchHolidays.IsHoliday(day, alsaceMoselle);
}
