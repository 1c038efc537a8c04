using static Aims.Billing.Tests.Paying;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R10, R11: money decides at the last second, and gives back at once.</summary>
public sealed class ReinstatementTests
{
    private const string Flagged = """
        16/12 default F1/2026 missed 15/12 cure 04/01
        16/12 1 Suspend Queued
        """;

    private const string Suspended = $"""
        {Flagged}
        16/12 1 Suspend Sending
        16/12 1 Suspend Acknowledged
        16/12 told Suspended F1/2026
        """;

    private const string GivenBack = """
        17/12 Cured F1/2026
        17/12 2 Reinstate Queued
        17/12 2 Reinstate Sending
        17/12 2 Reinstate Acknowledged
        17/12 told Reinstated Cured
        """;

    [Fact]
    public void Money_between_the_flag_and_the_order_cancels_it_and_nothing_is_told()
    {
        var stage = Unpaid().On("2026-12-16").Run().Pay("bank:a", "2026-12-16").Execute().Until("2026-12-20");
        Assert.Equal($"{Flagged}\n16/12 Cured F1/2026\n16/12 1 Suspend Cancelled", stage.Timeline);
        var order = Assert.Single(stage.Proceedings.Orders);
        Assert.Equal(
            ("Plus aucune somme n’est échue.", Testing.A.Day("2026-12-16")),
            (order.Outcome!, order.DoneOn!.Value)
        );
    }

    [Fact]
    public void Money_while_an_order_is_being_sent_is_followed_by_a_reinstatement()
    {
        var stage = Unpaid().On("2026-12-16").Run().Send(1).Pay("bank:a", "2026-12-16");
        stage.Acknowledge(1).Execute().Until("2026-12-20");
        Assert.Equal(
            $"""
            {Flagged}
            16/12 1 Suspend Sending
            16/12 Cured F1/2026
            16/12 2 Reinstate Queued
            16/12 1 Suspend Acknowledged
            16/12 2 Reinstate Sending
            16/12 2 Reinstate Acknowledged
            16/12 told Reinstated Cured
            """,
            stage.Timeline
        );
    }

    [Fact]
    public void Services_that_are_back_are_told_although_another_suspension_waits()
    {
        var stage = Unpaid().Until("2026-12-17").Pay("bank:a", "2026-12-17").Send(2);
        stage
            .On("2026-12-18")
            .Mail(F1, MailReach.Bounced)
            .Learn(Reversed("bank:a", "2026-12-18", "r"))
            .Run()
            .Acknowledge(2);
        Assert.EndsWith(
            """
            18/12 3 Suspend Held MailNotReceived
            18/12 2 Reinstate Acknowledged
            18/12 told Reinstated Cured
            """,
            stage.Timeline,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Paid_it_is_given_back_at_once_and_billed_no_second_time()
    {
        var stage = Unpaid().Until("2026-12-17").Pay("bank:a", "2026-12-17").Execute().Until("2027-01-31");
        Assert.Equal($"{Suspended}\n{GivenBack}", stage.Timeline);
        Assert.Single(stage.Account.Documents);
    }

    [Theory]
    [InlineData(9_999, StandingState.Suspended)]
    [InlineData(10_000, StandingState.InOrder)]
    public void Not_before_the_last_cent(long cents, StandingState state) =>
        Assert.Equal(state, Unpaid().Until("2026-12-17").Pay("bank:a", "2026-12-17", cents).Execute().Standing.State);

    [Fact]
    public void A_credit_note_of_what_is_open_cures_too()
    {
        var stage = Unpaid()
            .Until("2026-12-17")
            .Learn(it => it.With(Reductions.Of(F1, 10_000, "2026-12-17")))
            .Execute();
        Assert.Equal($"{Suspended}\n{GivenBack}", stage.Timeline);
    }

    [Fact]
    public void A_credit_note_without_number_takes_nothing_off_yet()
    {
        var decided = Reductions.Of(F1, 10_000, "2026-12-17") with { Number = null, IssueDate = null };
        Assert.Equal(Suspended, Unpaid().Until("2026-12-17").Learn(it => it.With(decided)).Execute().Timeline);
    }

    [Fact]
    public void The_daily_run_is_the_safety_net()
    {
        var stage = Unpaid().Until("2026-12-17");
        var paid = Unpaid().Pay("bank:a", "2026-12-17").Account;
        Assert.EndsWith(GivenBack, stage.Forget(paid).Day("2026-12-17").Timeline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reinstatement_that_has_not_left_is_cancelled_by_a_reversal_and_the_suspension_stays()
    {
        var stage = Unpaid().Until("2026-12-17").Pay("cheque:1", "2026-12-17");
        stage.On("2026-12-18").Learn(Reversed("cheque:1", "2026-12-18", "bounced")).Until("2026-12-21");
        Assert.Equal(
            $"""
            {Suspended}
            17/12 Cured F1/2026
            17/12 2 Reinstate Queued
            18/12 2 Reinstate Cancelled
            19/12 default F1/2026 missed 18/12 cure 07/01
            19/12 told DefaultDeclared F1/2026
            """,
            stage.Timeline
        );
        Assert.Equal(StandingState.Suspended, stage.Standing.State);
    }

    [Fact]
    public void A_dispute_that_was_won_gives_the_services_back()
    {
        var stage = Unpaid().Pay("stripe:pi", "2026-12-10").Until("2026-12-20");
        stage.Learn(Reversed("stripe:pi", "2026-12-20", "dp")).Until("2026-12-22");
        stage.Learn(Withdrawn("stripe:pi", "2026-12-22", "dp")).Execute().Until("2026-12-31");
        Assert.Equal(
            """
            21/12 default F1/2026 missed 20/12 cure 08/01
            21/12 1 Suspend Queued
            21/12 1 Suspend Sending
            21/12 1 Suspend Acknowledged
            21/12 told Suspended F1/2026
            22/12 Cured F1/2026
            22/12 2 Reinstate Queued
            22/12 2 Reinstate Sending
            22/12 2 Reinstate Acknowledged
            22/12 told Reinstated Cured
            """,
            stage.Timeline
        );
    }
}
