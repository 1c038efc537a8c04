using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>The run only nudges: missed, repeated, or on the night the clocks change, it comes to the same.</summary>
public sealed class RunTests
{
    [Fact]
    public void Runs_that_were_missed_for_days_come_to_the_same_but_for_the_day()
    {
        var daily = Unpaid().Until("2026-12-23");
        var late = Unpaid().Day("2026-12-21");
        Assert.Equal(daily.Timeline.Replace("16/12", "21/12", StringComparison.Ordinal), late.Timeline);
        Assert.Equal(daily.Standing.Missed, late.Day("2026-12-23").Standing.Missed);
    }

    [Fact]
    public void Money_that_came_late_while_no_run_looked_leaves_nothing_behind() =>
        Assert.Equal("", Unpaid().On("2026-12-18").Pay("bank:a", "2026-12-18").Day("2026-12-20").Timeline);

    [Fact]
    public void Ten_runs_a_day_do_everything_once()
    {
        var stage = Unpaid();
        for (var day = 1; day <= 40; day++)
        {
            stage.Day(A.Day("2026-12-01").AddDays(day).ToIso());
            for (var again = 0; again < 9; again++)
            {
                stage.Run().Execute().News();
            }

            if (day == 30)
            {
                stage.Pay("bank:a", "2026-12-31").Execute();
            }
        }

        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 1 Suspend Queued
            16/12 1 Suspend Sending
            16/12 1 Suspend Acknowledged
            16/12 told Suspended F1/2026
            31/12 Cured F1/2026
            31/12 2 Reinstate Queued
            31/12 2 Reinstate Sending
            31/12 2 Reinstate Acknowledged
            31/12 told Reinstated Cured
            """,
            stage.Timeline
        );
    }

    [Theory]
    [InlineData("2026-10-25", "2026-10-24T21:59:59Z", "2026-10-24")] // summer time still
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25", "2026-10-25T22:59:59Z", "2026-10-25")] // a day of 25 hours
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2027-03-28", "2027-03-27T22:59:59Z", "2027-03-27")] // winter time still
    [InlineData("2027-03-28", "2027-03-27T23:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28", "2027-03-28T21:59:59Z", "2027-03-28")] // a day of 23 hours
    [InlineData("2027-03-28", "2027-03-28T22:00:00Z", "2027-03-29")]
    public void A_deadline_extended_to_the_day_of_another_clock_ends_at_its_midnight(
        string until,
        string now,
        string day
    )
    {
        var today = ParisCalendar.DayOf(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        Assert.Equal(A.Day(day), today);
        var deadline = A.Day(until);
        var stage = new Stage(deadline.AddDays(1 - deadline.Day).ToIso()).Issue(F1, due: until);
        stage.On(today.ToIso()).Run();
        Assert.Equal(today > deadline ? 1 : 0, stage.Proceedings.Defaults.Count);
    }
}
