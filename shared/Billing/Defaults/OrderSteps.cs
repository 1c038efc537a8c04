namespace Aims.Billing;

/// <summary>The steps of an order on its way to operations.</summary>
public static class OrderSteps
{
    /// <summary>The order is about to be sent, if it still holds: not held, cancelled, done, nor overtaken by a newer one.</summary>
    /// <remarks>
    /// A reinstatement does not stay behind a suspension that is held, and a suspension is not sent again once services are to be
    /// given back. An overtaken order is superseded once the newer one has arrived.
    /// </remarks>
    /// <param name="proceedings">As concluded at the last second.</param>
    /// <param name="sequence">The order.</param>
    /// <param name="today">The Paris day.</param>
    public static Proceedings Begin(Proceedings proceedings, int sequence, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        return proceedings.Find(sequence) is not { } order ? proceedings
            : proceedings.IsOvertaken(order) ? Supersede(proceedings, order, today)
            // One that was refused comes back when a person replays it.
            : order.State is OrderState.Queued or OrderState.Refused
                ? proceedings.With(
                    order with
                    {
                        State = OrderState.Sending,
                        SentOn = order.SentOn ?? today,
                        DoneOn = null,
                        Outcome = null,
                    }
                )
            : proceedings;
    }

    /// <summary>What became of an order that was sent; one that was overtaken meanwhile keeps what it came to.</summary>
    /// <param name="proceedings">As recorded.</param>
    /// <param name="sequence">The order.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="outcome">The reference, or the reason.</param>
    /// <param name="today">The Paris day.</param>
    public static Proceedings End(
        Proceedings proceedings,
        int sequence,
        OrderState state,
        string outcome,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        if (proceedings.Find(sequence) is not { State: OrderState.Sending } order)
        {
            return proceedings;
        }

        // No message of an older one may come again to say so.
        var ended = proceedings.With(order with { State = state, Outcome = outcome, DoneOn = today });
        return ended
            .Orders.Where(older => older.Sequence < sequence)
            .Aggregate(ended, (all, older) => Supersede(all, older, today));
    }

    /// <summary>A person lets a held suspension go, whatever holds it; one that is not held stays as it is.</summary>
    /// <param name="proceedings">As recorded.</param>
    /// <param name="sequence">The order.</param>
    /// <param name="actor">The person.</param>
    public static Proceedings Release(Proceedings proceedings, int sequence, string actor)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        return proceedings.Find(sequence) is { State: OrderState.Held } order
            ? proceedings.With(order with { ReleasedBy = actor })
            : proceedings;
    }

    /// <summary>A person takes the brake off a suspension; what else holds it goes on holding it.</summary>
    /// <param name="proceedings">As recorded.</param>
    /// <param name="sequence">The order.</param>
    /// <param name="actor">The person.</param>
    public static Proceedings ReleaseBrake(Proceedings proceedings, int sequence, string actor)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        return proceedings.Find(sequence) is { State: OrderState.Held, IsBraked: true } order
            ? proceedings.With(order with { UnbrakedBy = actor })
            : proceedings;
    }

    /// <summary>A person gives up a suspension that has not left; one that has stays as it is.</summary>
    /// <param name="proceedings">As recorded.</param>
    /// <param name="sequence">The order.</param>
    /// <param name="reason">Why, in French.</param>
    /// <param name="actor">The person.</param>
    /// <param name="today">The Paris day.</param>
    public static Proceedings Cancel(Proceedings proceedings, int sequence, string reason, string actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        return proceedings.Find(sequence) is { Change: ServiceChange.Suspend, IsUnsent: true } order
            ? proceedings.With(order.Cancel(reason, today) with { CancelledBy = actor })
            : proceedings;
    }

    private static Proceedings Supersede(Proceedings proceedings, ServiceOrder order, DateOnly today) =>
        (order.IsPending || order.State == OrderState.Refused)
        && proceedings.Orders.Any(newer => newer.Sequence > order.Sequence && newer.State == OrderState.Acknowledged)
            ? proceedings.With(order with { State = OrderState.Superseded, Holds = [], DoneOn = today })
            : proceedings;
}
