using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R11: what may happen to an order on its way, and what a person may do about it.</summary>
public sealed class OrderStepsTests
{
    private const string Key = $"{F1}|2026-12-15";

    private static readonly DateOnly Today = A.Day("2026-12-17");

    private static ServiceOrder Order(int sequence, ServiceChange change, OrderState state) =>
        new(sequence, change, A.Day("2026-12-16"), "Un motif.", state, [], [Key]);

    private static Proceedings Of(params ServiceOrder[] orders) => Proceedings.None with { Orders = [.. orders] };

    private static string States(Proceedings proceedings) =>
        string.Join(' ', proceedings.Orders.Select(order => order.State));

    /// <summary>Held by the brake, as the run that counts too many holds it.</summary>
    private static Stage Braked()
    {
        var stage = Unpaid().On("2026-12-16");
        return stage.Record(stage.Conclude(Occasion.Run, isBraked: true));
    }

    private static Stage Decided(Stage stage, Func<Proceedings, Proceedings> decision) =>
        stage.Record(stage.Conclude(Occasion.News, after: decision(stage.Proceedings)));

    private static Stage Cancelled(Stage stage) =>
        Decided(stage, it => OrderSteps.Cancel(it, 1, "Accord avec le client.", "anne", stage.Today));

    [Theory]
    [InlineData(OrderState.Held, OrderState.Held)]
    [InlineData(OrderState.Queued, OrderState.Sending)]
    [InlineData(OrderState.Sending, OrderState.Sending)]
    [InlineData(OrderState.Acknowledged, OrderState.Acknowledged)]
    [InlineData(OrderState.Refused, OrderState.Sending)]
    [InlineData(OrderState.Cancelled, OrderState.Cancelled)]
    [InlineData(OrderState.Superseded, OrderState.Superseded)]
    public void Only_what_waits_to_leave_or_was_refused_begins(OrderState before, OrderState after) =>
        Assert.Equal($"{after}", States(OrderSteps.Begin(Of(Order(1, ServiceChange.Suspend, before)), 1, Today)));

    [Fact]
    public void A_refused_order_that_is_tried_again_forgets_its_refusal()
    {
        var refused = Order(1, ServiceChange.Suspend, OrderState.Refused) with { Outcome = "401", DoneOn = Today };
        var order = OrderSteps.Begin(Of(refused), 1, Today).Orders[0];
        Assert.Equal((null, null), (order.Outcome, order.DoneOn));
    }

    [Fact]
    public void The_day_on_which_it_is_first_sent_stays_however_often_it_is_tried()
    {
        var first = OrderSteps.Begin(Of(Order(1, ServiceChange.Suspend, OrderState.Queued)), 1, Today);
        var refused = OrderSteps.End(first, 1, OrderState.Refused, "401", Today);
        var again = OrderSteps.Begin(refused, 1, Today.AddDays(3));
        Assert.Equal((Today, Today), (first.Orders[0].SentOn, again.Orders[0].SentOn));
    }

    [Fact]
    public void What_nobody_ordered_changes_nothing()
    {
        var one = Of(Order(1, ServiceChange.Suspend, OrderState.Sending));
        Assert.Equal(one, OrderSteps.Begin(one, 2, Today));
        Assert.Equal(one, OrderSteps.End(one, 2, OrderState.Acknowledged, "x", Today));
        Assert.Equal(one, OrderSteps.Release(one, 2, "anne"));
        Assert.Equal(one, OrderSteps.ReleaseBrake(one, 2, "anne"));
        Assert.Equal(one, OrderSteps.Cancel(one, 2, "x", "anne", Today));
    }

    [Theory]
    [InlineData(ServiceChange.Suspend, ServiceChange.Reinstate, OrderState.Queued, OrderState.Queued)]
    [InlineData(ServiceChange.Suspend, ServiceChange.Reinstate, OrderState.Sending, OrderState.Queued)]
    [InlineData(ServiceChange.Suspend, ServiceChange.Reinstate, OrderState.Acknowledged, OrderState.Superseded)]
    [InlineData(ServiceChange.Suspend, ServiceChange.Reinstate, OrderState.Cancelled, OrderState.Sending)]
    [InlineData(ServiceChange.Reinstate, ServiceChange.Suspend, OrderState.Held, OrderState.Sending)]
    [InlineData(ServiceChange.Reinstate, ServiceChange.Suspend, OrderState.Queued, OrderState.Sending)]
    [InlineData(ServiceChange.Reinstate, ServiceChange.Suspend, OrderState.Sending, OrderState.Queued)]
    [InlineData(ServiceChange.Reinstate, ServiceChange.Suspend, OrderState.Acknowledged, OrderState.Superseded)]
    public void An_older_order_stays_behind_a_reinstatement_and_a_suspension_that_has_left(
        ServiceChange older,
        ServiceChange newer,
        OrderState state,
        OrderState after
    )
    {
        var orders = Of(Order(1, older, OrderState.Queued), Order(2, newer, state));
        Assert.Equal($"{after} {state}", States(OrderSteps.Begin(orders, 1, Today)));
    }

    [Theory]
    [InlineData(OrderState.Held)]
    [InlineData(OrderState.Queued)]
    [InlineData(OrderState.Acknowledged)]
    [InlineData(OrderState.Refused)]
    [InlineData(OrderState.Cancelled)]
    [InlineData(OrderState.Superseded)]
    public void An_answer_is_for_an_order_that_is_being_sent_only(OrderState state)
    {
        var before = Of(Order(1, ServiceChange.Suspend, state));
        Assert.Equal(before, OrderSteps.End(before, 1, OrderState.Acknowledged, "AB-1", Today));
    }

    [Theory]
    [InlineData(OrderState.Sending, OrderState.Superseded)]
    [InlineData(OrderState.Refused, OrderState.Superseded)]
    [InlineData(OrderState.Acknowledged, OrderState.Acknowledged)]
    [InlineData(OrderState.Cancelled, OrderState.Cancelled)]
    public void The_arrival_of_a_newer_order_ends_what_is_left_of_the_older_ones(OrderState before, OrderState after)
    {
        var orders = Of(Order(1, ServiceChange.Suspend, before), Order(2, ServiceChange.Reinstate, OrderState.Sending));
        var acknowledged = OrderSteps.End(orders, 2, OrderState.Acknowledged, "AB-2", Today);
        Assert.Equal($"{after} Acknowledged", States(acknowledged));
        Assert.Equal(("AB-2", Today), (acknowledged.Orders[1].Outcome, acknowledged.Orders[1].DoneOn!.Value));
        Assert.True(acknowledged.IsFinished);
        Assert.Equal($"{before} Refused", States(OrderSteps.End(orders, 2, OrderState.Refused, "401", Today)));
    }

    [Fact]
    public void What_is_not_held_is_not_released()
    {
        var queued = Of(Order(1, ServiceChange.Suspend, OrderState.Queued));
        Assert.Equal(queued, OrderSteps.Release(queued, 1, "anne"));
        Assert.Equal(queued, OrderSteps.ReleaseBrake(queued, 1, "anne"));
    }

    [Fact]
    public void A_release_lets_go_of_every_hold_and_of_those_to_come()
    {
        var stage = Braked().Mail(F1, MailReach.Bounced).Run().Release(1);
        Assert.Equal(("Queued", "anne"), (States(stage.Proceedings), stage.Proceedings.Orders[0].ReleasedBy));
        Assert.Equal(StandingState.Suspended, stage.Run().Execute().Standing.State);
    }

    [Fact]
    public void Without_the_brake_the_other_holds_stay_and_it_never_comes_back_on_that_order()
    {
        var stage = Braked().Mail(F1, MailReach.Bounced).Run();
        Decided(stage, it => OrderSteps.ReleaseBrake(it, 1, "anne"));
        Assert.Equal([HoldReason.MailNotReceived], stage.Proceedings.Orders[0].Holds.Select(hold => hold.Reason));
        stage.On("2026-12-17").Record(stage.Conclude(Occasion.Run, isBraked: true));
        Assert.Equal([HoldReason.MailNotReceived], stage.Proceedings.Orders[0].Holds.Select(hold => hold.Reason));
        stage.Mail(F1, MailReach.Reached).Record(stage.Conclude(Occasion.Run, isBraked: true));
        Assert.Equal(("Queued", "anne"), (States(stage.Proceedings), stage.Proceedings.Orders[0].UnbrakedBy));
    }

    [Fact]
    public void A_suspension_held_by_something_else_has_no_brake_to_release()
    {
        var stage = Unpaid().Mail(F1, MailReach.Bounced).On("2026-12-16").Run();
        Assert.Equal(stage.Proceedings, OrderSteps.ReleaseBrake(stage.Proceedings, 1, "anne"));
    }

    [Theory]
    [InlineData(ServiceChange.Suspend, OrderState.Held, true)]
    [InlineData(ServiceChange.Suspend, OrderState.Queued, true)]
    [InlineData(ServiceChange.Suspend, OrderState.Sending, false)]
    [InlineData(ServiceChange.Suspend, OrderState.Acknowledged, false)]
    [InlineData(ServiceChange.Suspend, OrderState.Refused, false)]
    [InlineData(ServiceChange.Reinstate, OrderState.Queued, false)]
    public void Only_a_suspension_that_has_not_left_is_given_up(ServiceChange change, OrderState state, bool isGivenUp)
    {
        var order = OrderSteps.Cancel(Of(Order(1, change, state)), 1, "Accord.", "anne", Today).Orders[0];
        Assert.Equal(
            isGivenUp ? (OrderState.Cancelled, "anne", "Accord.") : (state, null, null),
            (order.State, order.CancelledBy, order.Outcome)
        );
    }

    [Fact]
    public void Given_up_it_is_not_ordered_again_on_the_same_grounds_and_the_explanation_says_what_was_decided()
    {
        var stage = Cancelled(Braked()).Until("2026-12-31");
        Assert.Single(stage.Proceedings.Orders);
        Assert.Equal(StandingState.InDefault, stage.Standing.State);
        Assert.Contains(
            "La suspension a été écartée le 16\u00A0décembre\u00A02026\u00A0: Accord avec le client.",
            stage.Standing.Explanation,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Another_missed_deadline_is_another_matter()
    {
        var stage = Cancelled(Braked()).Until("2027-01-01").Issue(F2).Until("2027-01-16");
        Assert.Equal("Cancelled Acknowledged", States(stage.Proceedings));
        Assert.Equal([Key, $"{F2}|2027-01-15"], stage.Proceedings.Orders[1].Grounds);
    }
}
