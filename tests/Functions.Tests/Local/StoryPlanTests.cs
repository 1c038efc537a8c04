using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Whatever month it begins in, the story is one that the rules allow: weekends and holidays move what people do.</summary>
public sealed class StoryPlanTests
{
    public static TheoryData<string> Months =>
        new(Enumerable.Range(0, 72).Select(month => BillingPeriod.Parse("2025-01").Plus(month).ToString()));

    private static DateOnly Day(PlannedAct act) => ParisCalendar.DayOf(act.At);

    private static List<PlannedAct> Transfers(IEnumerable<PlannedAct> plan, BillingPeriod period) =>
        [.. plan.Where(it => it.Act is Act.Transfer transfer && transfer.Period == period)];

    /// <summary>The morning on which a run can know that nothing was booked by a day.</summary>
    private static DateOnly RunThatKnows(IEnumerable<PlannedAct> plan, DateOnly deadline) =>
        Day(plan.First(it => it.Act is Act.Coverage coverage && coverage.Through >= deadline)).AddDays(1);

    [Theory]
    [MemberData(nameof(Months))]
    public void Every_day_of_the_plan_is_in_its_place(string begin)
    {
        var first = BillingPeriod.Parse(begin);
        var plan = StoryPlan.Of(first);
        Assert.Equal(plan.OrderBy(it => it.At), plan);
        Assert.All(
            plan.Where(it => it.Act is Act.Coverage),
            it => Assert.True(((Act.Coverage)it.Act).Through < Day(it))
        );

        Assert.True(Day(Assert.Single(Transfers(plan, first))) <= On(first, 15));

        var (unpaid, cure) = (Transfers(plan, first.Next), CurePeriod.After(On(first.Next, 15), false, true));
        Assert.True(RunThatKnows(plan, On(first.Next, 15)) <= Day(unpaid[0]));
        Assert.True(Day(unpaid[0]) < Day(unpaid[1]) && Day(unpaid[1]) <= cure.Last);

        var extended = first.Plus(2);
        var grant = plan.Single(it => it.Act is Act.Extension { GrantedOn: not null });
        var extension = (Act.Extension)grant.Act;
        Assert.True(extension.RequestedOn <= On(extended, 15) && RunThatKnows(plan, On(extended, 15)) <= Day(grant));
        var kept = Assert.Single(Transfers(plan, extended));
        Assert.True(Day(grant) < Day(kept) && Day(kept) <= extension.Until);

        var late = first.Plus(3);
        var told = Assert.Single(Transfers(plan, late));
        Assert.True(((Act.Transfer)told.Act).BookedOn <= On(late, 15));
        Assert.True(TargetCalendar.Plus(On(late, 15), 3).AddDays(1) < Day(told) && Day(told) <= late.Last);
        Assert.True(Day(told) < RunThatKnows(plan, On(late, 15)));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void The_neighbours_cheque_comes_before_each_deadline(string begin)
    {
        var cheques = StoryPlan.Of(BillingPeriod.Parse(begin)).Where(it => it.Act is Act.Cheque).ToList();
        Assert.Equal(StoryPlan.Months, cheques.Count);
        Assert.All(cheques, it => Assert.True(Day(it) <= On(((Act.Cheque)it.Act).Period, 15)));
    }

    [Fact]
    public void The_cast_begins_in_the_month_that_is_asked_for()
    {
        var bad = StoryCast.BegunIn(BillingPeriod.Parse("2027-03")).Contracts[0];
        Assert.Equal(
            (A.Day("2027-03-01"), A.Day("2028-02-29"), A.Day("2027-02-19")),
            (bad.Start, bad.Terms.CommittedEnd!.Value, bad.Signature.Date)
        );
    }

    [Fact]
    public void Timers_that_fire_once_a_day_fire_in_the_order_of_their_schedules_and_the_others_do_not()
    {
        var timers = DailyTimer.On(A.Day("2026-12-16"), FunctionBinding.ReadAll(FunctionApp.Folder)).ToList();
        Assert.Equal(timers.OrderBy(timer => timer.At), timers);
        string[] known = ["IssueInvoices", "FlagDefaults", "RemindCustomers"];
        Assert.Equal(known, timers.Select(timer => timer.Binding.Function).Where(known.Contains));
        Assert.Equal(
            ["2026-12-16 05:00:00Z", "2026-12-16 06:00:00Z", "2026-12-16 07:00:00Z"],
            timers.Where(timer => known.Contains(timer.Binding.Function)).Select(timer => $"{timer.At:u}")
        );
        Assert.DoesNotContain(timers, timer => timer.Binding.Function == "ParkPoison");
    }

    private static DateOnly On(BillingPeriod month, int day) => month.First.AddDays(day - 1);
}
