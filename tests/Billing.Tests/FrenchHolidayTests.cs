using Aims.Testing;

namespace Aims.Billing.Tests;

public sealed class FrenchHolidayTests
{
    [Theory]
    [InlineData(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25")]
    public void The_eleven_holidays_are_where_the_calendar_has_them(int year, string days) =>
        Assert.Equal(days, Holidays(year, alsaceMoselle: false));

    [Theory]
    [InlineData(2026, "01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26")]
    [InlineData(2027, "01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26")]
    [InlineData(2028, "01-01 04-14 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25 12-26")]
    public void Alsace_Moselle_has_Good_Friday_and_26_December_too(int year, string days) =>
        Assert.Equal(days, Holidays(year, alsaceMoselle: true));

    [Theory]
    [InlineData("2026-12-12", true)] // Saturday
    [InlineData("2026-12-13", false)] // Sunday
    [InlineData("2026-12-14", true)]
    [InlineData("2026-12-25", false)] // Friday, Christmas
    [InlineData("2027-05-08", false)] // a holiday on a Saturday
    public void Saturday_is_a_working_day_Sunday_and_holidays_are_not(string day, bool works) =>
        Assert.Equal(works, WorkingDays.IsWorkingDay(A.Day(day), alsaceMoselle: false));

    [Theory]
    [InlineData("2026-12-11", 1, "2026-12-12")] // Friday: Saturday counts
    [InlineData("2026-12-12", 1, "2026-12-14")]
    [InlineData("2026-12-13", 1, "2026-12-14")] // from a Sunday
    [InlineData("2026-12-24", 2, "2026-12-28")] // over Christmas and a Sunday
    public void Working_days_are_counted_from_the_day_after(string day, int count, string last) =>
        Assert.Equal(A.Day(last), WorkingDays.After(A.Day(day), count, alsaceMoselle: false));

    [Fact]
    public void A_delay_of_no_day_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.After(A.Day("2026-12-01"), 0, false));

    private static string Holidays(int year, bool alsaceMoselle) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(new DateOnly(year, 1, 1).AddDays)
                .Where(day => FrenchHolidays.IsHoliday(day, alsaceMoselle))
                .Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))
        );
}
