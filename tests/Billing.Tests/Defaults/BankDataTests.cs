using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R11: who pays through the bank is not suspended before the bank has told of the deadline day, three TARGET days at most.</summary>
public sealed class BankDataTests
{
    private const string Held = """
        16/12 default F1/2026 missed 15/12 cure 04/01
        16/12 1 Suspend Held BankDataMissing
        """;

    [Fact]
    public void A_transfer_of_the_15th_imported_on_the_18th_suspends_nothing_and_is_never_told()
    {
        var stage = Told(Unpaid(), "2026-12-14").Until("2026-12-17");
        Assert.Equal(StandingState.Held, stage.Standing.State);
        Told(stage, "2026-12-17").On("2026-12-18").Pay("bank:a", "2026-12-15").Run().Execute();
        Assert.Equal(
            $"""
            {Held}
            18/12 Unfounded F1/2026
            18/12 1 Suspend Cancelled
            """,
            stage.Until("2026-12-31").Timeline
        );
        Assert.Equal(
            "Le règlement avait été reçu à temps\u00A0: il n’y avait pas de défaut.",
            stage.Proceedings.Orders[0].Outcome
        );
    }

    [Fact]
    public void Imported_on_the_25th_it_suspends_after_three_TARGET_days_and_is_made_good()
    {
        // 16, 17 and 18 December 2026 are Wednesday to Friday; the weekend runs without a bank day.
        var stage = Told(Unpaid(), "2026-12-14").Until("2026-12-18");
        Assert.Equal(Held, stage.Timeline);
        stage.Until("2026-12-24");
        Assert.Equal(
            $"""
            {Held}
            19/12 1 Suspend Queued
            19/12 1 Suspend Sending
            19/12 1 Suspend Acknowledged
            19/12 told Suspended F1/2026
            """,
            stage.Timeline
        );
        Told(stage, "2026-12-24").On("2026-12-25").Pay("bank:a", "2026-12-15").Execute();
        Assert.EndsWith(
            """
            25/12 Unfounded F1/2026
            25/12 2 Reinstate Queued
            25/12 2 Reinstate Sending
            25/12 2 Reinstate Acknowledged
            25/12 told Reinstated Unfounded
            """,
            stage.Timeline,
            StringComparison.Ordinal
        );
        Assert.Equal("no penalty, no indemnity", StatementTests.LateSums(stage, F1, "2026-12-15"));
    }

    [Theory]
    [InlineData("2026-12-14", true)]
    [InlineData("2026-12-15", false)]
    [InlineData(null, true)]
    public void Only_data_that_cover_the_day_of_the_deadline_speak(string? covered, bool isHeld)
    {
        var stage = Unpaid();
        stage.Evidence = stage.Evidence with { BankCoveredUntil = covered is null ? null : A.Day(covered) };
        Assert.Equal(
            isHeld ? OrderState.Held : OrderState.Acknowledged,
            stage.Day("2026-12-16").Proceedings.LastOrder!.State
        );
    }

    [Fact]
    public void A_cheque_payer_does_not_wait_for_the_bank() =>
        Assert.Equal(
            StandingState.Suspended,
            Told(Unpaid(PaidBy(MeansOfPayment.Cheque)), "2026-12-10").Until("2026-12-16").Standing.State
        );

    [Fact]
    public void The_days_of_grace_are_TARGET_days_over_Christmas()
    {
        // Deadline on Thursday 24 December: 25 and 26 and the weekend do not count, so 28, 29 and 30 are the three days.
        var stage = Told(new Stage("2026-12-01").Issue(F1, due: "2026-12-24"), "2026-12-23").Until("2026-12-30");
        Assert.Equal(StandingState.Held, stage.Standing.State);
        Assert.Equal(StandingState.Suspended, stage.Until("2026-12-31").Standing.State);
    }

    private static Stage Told(Stage stage, string covered)
    {
        stage.Evidence = stage.Evidence with { BankCoveredUntil = A.Day(covered) };
        return stage;
    }
}
