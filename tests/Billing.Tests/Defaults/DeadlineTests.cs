using Aims.Testing;
using static Aims.Billing.Tests.Paying;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R4, R8: on the day after a deadline any overdue remainder is a default, and suspends.</summary>
public sealed class DeadlineTests
{
    private const string Suspended = """
        16/12 default F1/2026 missed 15/12 cure 04/01
        16/12 1 Suspend Queued
        16/12 1 Suspend Sending
        16/12 1 Suspend Acknowledged
        16/12 told Suspended F1/2026
        """;

    [Fact]
    public void R8_nothing_happens_on_the_day_of_the_deadline_and_everything_on_the_next()
    {
        Assert.Equal("", Unpaid().Until("2026-12-15").Timeline);
        Assert.Equal(Suspended, Unpaid().Until("2026-12-16").Timeline);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-12-15T22:59:59Z", true)] // winter: 23:59 in Paris on the 15th
    [InlineData("2026-12-01", "2026-12-15T23:00:00Z", false)] // 00:00 in Paris on the 16th
    [InlineData("2027-07-01", "2027-07-15T21:59:59Z", true)] // summer
    [InlineData("2027-07-01", "2027-07-15T22:00:00Z", false)]
    public void R4_the_deadline_ends_at_midnight_in_Paris(string issued, string instant, bool isInTime)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        var stage = new Stage(issued).Issue(F1);
        stage.On(stage.Today.AddDays(15).ToIso()).Run(); // the 16th, 08:00: the transfer is not known yet
        stage.Learn(Received("bank:a", "2026-12-15", 10_000, F1) with { At = at });
        Assert.Equal(isInTime ? DefaultEnd.Unfounded : DefaultEnd.Cured, Assert.Single(stage.Proceedings.Defaults).End);
    }

    [Fact]
    public void R4_money_of_the_15th_that_is_known_on_the_16th_before_the_run_is_in_time() =>
        Assert.Equal("", Unpaid().On("2026-12-16").Pay("bank:a", "2026-12-15").Run().Timeline);

    [Theory]
    [InlineData(9_999, 1)]
    [InlineData(1, 9_999)]
    public void R8_even_one_cent_is_a_default(long paid, long overdue)
    {
        var stage = Unpaid().Pay("bank:a", "2026-12-10", paid).Until("2026-12-16");
        Assert.Equal(Suspended, stage.Timeline);
        Assert.Equal(new Money(overdue), stage.Proceedings.Defaults[0].Overdue);
        Assert.Equal(new Money(overdue), stage.Standing.Overdue);
    }

    [Fact]
    public void R8_the_cure_period_runs_over_Christmas_and_New_Year_and_once_over_a_person_may_terminate()
    {
        var stage = Unpaid().Until("2027-01-04");
        Assert.False(stage.Standing.IsEligibleForTermination);
        Assert.True(stage.Until("2027-01-05").Standing.IsEligibleForTermination);
        // Never a termination by itself: nothing more is ordered or told.
        Assert.Equal(Suspended, stage.Until("2027-02-05").Timeline);
    }

    [Fact]
    public void R8_in_Alsace_Moselle_26_December_gives_a_day_more()
    {
        var there = A.Contract() with { Customer = A.Customer with { AlsaceMoselle = true } };
        Assert.Equal(A.Day("2027-01-05"), Unpaid(there).Until("2026-12-16").Proceedings.Defaults[0].Cure.Last);
    }

    [Fact]
    public void R8_each_missed_deadline_is_a_default_with_its_own_cure_period_and_notice()
    {
        var stage = Unpaid().Until("2027-01-01").Issue(F2).Until("2027-01-20");
        Assert.Equal(
            $"""
            {Suspended}
            16/01 default F1/2027 missed 15/01 cure 02/02
            16/01 told DefaultDeclared F1/2027
            """,
            stage.Timeline
        );
        // Paying one of both gives nothing back; paying both does.
        stage.On("2027-01-20").Pay("bank:a", "2027-01-20").Execute();
        Assert.Equal(StandingState.Suspended, stage.Standing.State);
        stage.Pay("bank:b", "2027-01-20", document: F2).Execute();
        Assert.EndsWith(
            """
            20/01 Cured F1/2026
            20/01 Cured F1/2027
            20/01 2 Reinstate Queued
            20/01 2 Reinstate Sending
            20/01 2 Reinstate Acknowledged
            20/01 told Reinstated Cured
            """,
            stage.Timeline,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void R8_a_default_is_of_one_contract_alone()
    {
        var (one, other) = (Unpaid(), new Stage("2026-12-01", A.Contract("C-0002")).Issue("F2026-000002"));
        other.Pay("bank:b", "2026-12-10", document: "F2026-000002").Until("2026-12-16");
        Assert.Equal(Suspended, one.Until("2026-12-16").Timeline);
        Assert.Equal("", other.Timeline);
        Assert.Equal(StandingState.InOrder, other.Standing.State);
    }
}
