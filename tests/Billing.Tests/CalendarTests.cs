using Aims.Testing;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Aims.Billing.Tests;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-11-30T22:59:59Z", "2026-11-30")]
    [InlineData("2026-11-30T23:00:00Z", "2026-12-01")] // winter: midnight is 23:00 UTC
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")] // summer: midnight is 22:00 UTC
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25")] // 02:30 the first time
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25")] // 02:30 the second time
    [InlineData("2027-03-28T01:30:00Z", "2027-03-28")] // 02:30 does not exist
    public void The_day_is_the_day_in_Paris(string instant, string day) =>
        Assert.Equal(A.Day(day), new ParisCalendar(new FakeTimeProvider(DateTimeOffset.Parse(instant, null))).Today);

    [Theory]
    [InlineData("2026-12-15T22:59:59Z", "2026-12-15")] // 23:59:59 in winter: in time
    [InlineData("2026-12-15T23:00:00Z", "2026-12-16")] // 00:00:00: late
    [InlineData("2026-07-15T21:59:59Z", "2026-07-15")] // 23:59:59 in summer
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")] // the night to winter begins in summer
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")] // and its day, of 25 hours, ends in winter
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2027-03-27T22:59:59Z", "2027-03-27")] // the night to summer begins in winter
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28")] // and its day, of 23 hours, ends in summer
    [InlineData("2027-03-28T22:00:00Z", "2027-03-29")]
    public void A_payment_is_of_the_day_until_midnight_in_Paris(string instant, string day) =>
        Assert.Equal(A.Day(day), ParisCalendar.DayOf(DateTimeOffset.Parse(instant, null)));

    [Theory]
    [InlineData("2026-12-01", "2026-11-30T23:00:00Z")]
    [InlineData("2026-07-01", "2026-06-30T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2027-03-28", "2027-03-27T23:00:00Z")]
    public void A_day_begins_at_midnight_in_Paris(string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), ParisCalendar.StartOf(A.Day(day)));

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    public void Easter_is_where_the_calendar_has_it(int year, string sunday) =>
        Assert.Equal(A.Day(sunday), Easter.Sunday(year));

    [Theory]
    [InlineData("2026-12-15", "2026-12-15")]
    [InlineData("2026-08-15", "2026-08-17")] // a Saturday; Assumption is no TARGET holiday
    [InlineData("2026-12-25", "2026-12-28")] // 25 and 26 closed, then Sunday
    [InlineData("2026-04-03", "2026-04-07")] // Good Friday to Easter Monday
    [InlineData("2026-05-01", "2026-05-04")]
    [InlineData("2026-07-14", "2026-07-14")] // a French holiday: the euro settles
    public void A_collection_waits_for_a_target_day(string day, string open) =>
        Assert.Equal(A.Day(open), TargetCalendar.OnOrAfter(A.Day(day)));

    [Theory]
    [InlineData("2026-12-15", 0, "2026-12-15")]
    [InlineData("2026-12-19", 0, "2026-12-19")] // a Saturday: no day after is no day after
    [InlineData("2026-12-15", 1, "2026-12-16")]
    [InlineData("2026-12-18", 1, "2026-12-21")] // over a weekend
    [InlineData("2026-12-19", 1, "2026-12-21")] // from a Saturday
    [InlineData("2026-12-24", 1, "2026-12-28")] // over Christmas
    [InlineData("2026-12-23", 5, "2026-12-31")]
    [InlineData("2026-12-31", 2, "2027-01-05")] // over New Year and a weekend
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Good Friday to Easter Monday
    [InlineData("2026-04-02", 3, "2026-04-09")]
    public void Open_days_are_counted_from_the_day_after(string day, int openDays, string expected) =>
        Assert.Equal(A.Day(expected), TargetCalendar.Plus(A.Day(day), openDays));

    [Fact]
    public void Open_days_are_not_counted_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetCalendar.Plus(A.Day("2026-12-15"), -1));

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", 29)]
    [InlineData("2026-02", "2026-02-01", "2026-02-28", 28)]
    [InlineData("2026-12", "2026-12-01", "2026-12-31", 31)]
    public void A_period_is_a_calendar_month(string text, string first, string last, int days)
    {
        var period = BillingPeriod.Parse(text);
        Assert.Equal((A.Day(first), A.Day(last), days), (period.First, period.Last, period.Days));
    }

    [Fact]
    public void Periods_follow_each_other_without_gap_or_overlap() =>
        Gen.Int[0, 2_000]
            .Sample(months =>
            {
                var period = BillingPeriod.Parse("2024-01").Plus(months);
                return period.Last.AddDays(1) == period.Next.First
                    && period.Next.Previous == period
                    && BillingPeriod.Parse(period.ToString()) == period;
            });

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-12-01")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_month_is_refused(string? text) => Assert.False(BillingPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("2026-12-01", "2026-12-01", "2026-12-15")] // R4: issued on the 1st, due on the 15th
    [InlineData("2026-12-05", "2026-12-01", "2026-12-15")] // ten days to the 15th
    [InlineData("2026-12-06", "2026-12-01", "2027-01-15")] // nine days: the next 15th
    [InlineData("2026-12-20", "2026-12-20", "2027-01-15")]
    [InlineData("2026-11-20", "2026-12-01", "2026-12-15")] // issued ahead (R7)
    [InlineData("2027-03-03", "2027-02-01", "2027-03-15")] // caught up after an outage
    public void R4_the_deadline_is_the_first_15th_that_leaves_ten_days(string issued, string first, string due) =>
        Assert.Equal(A.Day(due), PaymentDeadline.For(A.Day(issued), A.Day(first), 10));

    [Fact]
    public void R4_a_deadline_is_always_a_15th_far_enough_and_never_two_months_away() =>
        Gen.Select(Gen.Int[0, 4_000], Gen.Int[-60, 60])
            .Sample(
                (day, ahead) =>
                {
                    var issued = A.Day("2020-01-01").AddDays(day);
                    var first = issued.AddDays(ahead);
                    var due = PaymentDeadline.For(issued, first, 10);
                    var later = issued > first ? issued : first;
                    return due.Day == 15 && due >= later.AddDays(10) && due < later.AddDays(42);
                }
            );
}
