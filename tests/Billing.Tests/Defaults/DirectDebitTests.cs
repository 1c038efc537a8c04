using Aims.Testing;
using static Aims.Billing.Tests.Paying;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R11: what the seller has to fetch by himself is no default until fetching it has failed.</summary>
public sealed class DirectDebitTests
{
    private const string Failed = """
        19/12 default F1/2026 missed 19/12 cure 08/01
        19/12 1 Suspend Queued
        19/12 1 Suspend Sending
        19/12 1 Suspend Acknowledged
        19/12 told Suspended F1/2026
        """;

    private static Stage Debited => Unpaid(PaidBy(MeansOfPayment.DirectDebit), collection: "2026-12-17");

    [Fact]
    public void Scheduled_for_the_17th_it_is_awaited()
    {
        var stage = Debited.Until("2026-12-16");
        Assert.Equal(AwaitedFor.Scheduled, Awaited(stage));
        Assert.Equal("", stage.Timeline);
    }

    [Fact]
    public void Never_presented_it_stays_the_sellers_own_affair()
    {
        var stage = Debited.Until("2027-02-28");
        Assert.Equal(AwaitedFor.NeverPresented, Awaited(stage));
        Assert.Equal("", stage.Timeline);
    }

    [Fact]
    public void Presented_and_in_flight_it_is_awaited_and_then_in_time_whenever_it_is_confirmed()
    {
        var stage = Debited.Until("2026-12-16").Learn(Pending("gocardless:PM1", "2026-12-16")).Until("2026-12-24");
        Assert.Equal(AwaitedFor.InFlight, Awaited(stage));
        stage.Learn(Received("gocardless:PM1", "2026-12-24", 10_000, F1)).Until("2027-01-31");
        Assert.Equal(("", StandingState.InOrder), (stage.Timeline, stage.Standing.State));
    }

    [Fact]
    public void Failed_on_the_19th_it_is_a_default_with_its_cure_period_from_the_20th() =>
        Assert.Equal(Failed, FailedOn19().Until("2026-12-31").Timeline);

    [Fact]
    public void Presented_again_after_failing_it_holds_what_has_not_been_sent()
    {
        var stage = FailedOn19(isRun: false).Learn(Pending("gocardless:PM2", "2026-12-19")).Until("2026-12-24");
        Assert.Equal(
            """
            20/12 default F1/2026 missed 19/12 cure 08/01
            20/12 1 Suspend Held DebitInFlight
            """,
            stage.Timeline
        );
        stage.Learn(Received("gocardless:PM2", "2026-12-24", 10_000, F1));
        Assert.EndsWith("24/12 Cured F1/2026\n24/12 1 Suspend Cancelled", stage.Timeline, StringComparison.Ordinal);
    }

    [Fact]
    public void Failing_a_second_time_it_is_the_same_default_with_the_same_cure_period()
    {
        var stage = FailedOn19().Until("2026-12-20").Learn(Pending("gocardless:PM2", "2026-12-20")).Until("2026-12-28");
        stage.Learn(Failure("gocardless:PM2", "2026-12-28")).Until("2027-01-07");
        Assert.Equal(Failed, stage.Timeline);
    }

    [Fact]
    public void Of_failures_that_no_run_saw_the_first_begins_the_cure_period()
    {
        var stage = Debited.On("2026-12-17").Learn(Failure("gocardless:PM1", "2026-12-17"));
        stage.On("2026-12-19").Learn(Failure("gocardless:PM2", "2026-12-19")).Day("2026-12-21");
        Assert.Equal(A.Day("2026-12-17"), stage.Proceedings.Defaults[0].MissedOn);
    }

    [Fact]
    public void The_same_debit_tried_again_after_failing_gives_nothing_back_before_the_money_is_here()
    {
        var stage = FailedOn19().Until("2026-12-21").Learn(Pending("gocardless:PM1", "2026-12-21", "again"));
        Assert.Equal(Failed, stage.Until("2026-12-23").Timeline);
    }

    [Fact]
    public void Charged_back_after_a_reinstatement_it_is_a_new_default_from_the_day_it_was_recorded()
    {
        var stage = FailedOn19().Until("2026-12-20");
        stage.Learn(Received("gocardless:PM2", "2026-12-20", 10_000, F1)).Until("2027-01-20");
        // The bank took it back on the 18th, which became known on the 20th.
        stage.Learn(Reversed("gocardless:PM2", "2027-01-18", "MD06")).Until("2027-01-22");
        Assert.Equal(
            $"""
            {Failed}
            20/12 Cured F1/2026
            20/12 2 Reinstate Queued
            21/12 2 Reinstate Sending
            21/12 2 Reinstate Acknowledged
            21/12 told Reinstated Cured
            21/01 default F1/2026 missed 20/01 cure 08/02
            21/01 3 Suspend Queued
            21/01 3 Suspend Sending
            21/01 3 Suspend Acknowledged
            21/01 told Suspended F1/2026
            """,
            stage.Timeline
        );
    }

    [Fact]
    public void A_mandate_that_was_revoked_is_not_waited_for()
    {
        var stage = Debited.Change(it => Revoked(it, "2026-12-17"));
        Assert.Equal("", stage.Until("2026-12-15").Timeline);
        Assert.Equal(StandingState.Suspended, stage.Until("2026-12-16").Standing.State);
    }

    [Fact]
    public void A_mandate_that_is_revoked_after_the_collection_date_is_waited_for_until_then()
    {
        var stage = Debited.Change(it => Revoked(it, "2026-12-21")).Until("2026-12-20");
        Assert.Equal(AwaitedFor.NeverPresented, Awaited(stage));
        Assert.Equal(StandingState.Suspended, stage.Until("2026-12-21").Standing.State);
    }

    [Fact]
    public void A_blocked_account_is_not_waited_for_and_another_account_is()
    {
        var by = EndToEndId.Parse("F2026-000009-1");
        var use = MandateUse.None with { Block = new MandateBlock("AC04", A.Day("2026-12-04"), A.Mandate.Iban, by) };
        var stage = Debited;
        stage.Evidence = stage.Evidence with { Mandate = use };
        Assert.Equal(StandingState.Suspended, stage.Until("2026-12-16").Standing.State);

        var amended = Debited.Change(it =>
            With(it, terms => terms with { Mandate = A.Mandate with { Iban = A.Iban("FR1420041010050500013M02606") } })
        );
        amended.Evidence = amended.Evidence with { Mandate = use };
        Assert.Equal(AwaitedFor.NeverPresented, Awaited(amended.Until("2026-12-31")));
    }

    [Fact]
    public void A_mandate_that_lapsed_is_not_waited_for()
    {
        var stage = Debited;
        stage.Evidence = stage.Evidence with
        {
            Mandate = MandateUse.None with { LastCollectedOn = A.Day("2023-12-16") },
        };
        Assert.Equal(StandingState.Suspended, stage.Until("2026-12-16").Standing.State);
    }

    [Fact]
    public void In_flight_it_is_awaited_although_its_mandate_has_ended_since()
    {
        var stage = Debited.Until("2026-12-14").Learn(Pending("bank:F2026-000001-1", "2026-12-14"));
        Assert.Equal(AwaitedFor.InFlight, Awaited(stage.Change(it => Revoked(it, "2026-12-15")).Until("2026-12-18")));
    }

    [Fact]
    public void Withdrawn_by_our_own_fault_it_is_as_if_it_had_not_been_tried()
    {
        var stage = Debited.Until("2026-12-14").Learn(Pending("bank:F2026-000001-1", "2026-12-14"));
        stage.Until("2026-12-17").Learn(Withdrawn("bank:F2026-000001-1", "2026-12-17")).Until("2026-12-31");
        Assert.Equal(AwaitedFor.NeverPresented, Awaited(stage));
        Assert.Equal("", stage.Timeline);
    }

    [Fact]
    public void Withdrawn_after_its_money_was_here_it_is_open_again_and_no_default()
    {
        var stage = Debited.Until("2026-12-14").Learn(Pending("bank:F2026-000001-1", "2026-12-14"));
        stage
            .Until("2026-12-17")
            .Learn(Received("bank:F2026-000001-1", "2026-12-17", 10_000, F1) with { Payer = Payer });
        Assert.Equal(StandingState.InOrder, stage.Standing.State);
        stage.Until("2026-12-18").Learn(Withdrawn("bank:F2026-000001-1", "2026-12-18")).Until("2026-12-31");
        Assert.Equal(AwaitedFor.NeverPresented, Awaited(stage));
        Assert.Equal("", stage.Timeline);
    }

    [Fact]
    public void Without_mandate_or_announced_collection_nobody_waits_for_a_debit()
    {
        Assert.Equal(
            StandingState.Suspended,
            Unpaid(PaidBy(MeansOfPayment.DirectDebit)).Until("2026-12-16").Standing.State
        );
        Assert.Equal(StandingState.Suspended, Unpaid(collection: "2026-12-17").Until("2026-12-16").Standing.State);
    }

    /// <summary>In flight since the 17th, failed on the 19th before the run, or after it.</summary>
    private static Stage FailedOn19(bool isRun = true)
    {
        var stage = Debited.Until("2026-12-17").Learn(Pending("gocardless:PM1", "2026-12-17")).Until("2026-12-18");
        if (!isRun)
        {
            stage.Until("2026-12-19");
        }

        return stage
            .On("2026-12-19")
            .Learn(Failure("gocardless:PM1", "2026-12-19"))
            .On(isRun ? "2026-12-18" : "2026-12-19");
    }

    private static PaymentEvent Pending(string payment, string day, string? id = null) =>
        Debit(payment, PaymentEventKind.Pending, day, F1, id);

    private static PaymentEvent Failure(string payment, string day) => Debit(payment, PaymentEventKind.Failed, day, F1);

    private static PaymentEvent Withdrawn(string payment, string day) =>
        Debit(payment, PaymentEventKind.Withdrawn, day, F1);

    private static Payer Payer { get; } = new(A.Customer.Name, A.Mandate.Iban, A.Mandate.Reference);

    private static Contract Revoked(Contract contract, string day) =>
        With(contract, terms => terms with { Mandate = terms.Mandate! with { RevokedOn = A.Day(day) } });

    private static AwaitedFor Awaited(Stage stage)
    {
        Assert.Equal((StandingState.AwaitingDebit, Money.Zero), (stage.Standing.State, stage.Standing.Overdue));
        return Assert.Single(stage.Standing.Awaited).For;
    }
}
