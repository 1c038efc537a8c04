namespace Aims.Local;

/// <summary>Orders to operations: decided, held, sent, acknowledged.</summary>
internal static class OrderEvents
{
    /// <summary>What is new.</summary>
    public static IEnumerable<StoryEvent> Of(Change change) =>
        change.After.Standing.Orders.SelectMany(order =>
            Of(change, change.Before.Standing.Orders.FirstOrDefault(it => it.Sequence == order.Sequence), order)
        );

    private static IEnumerable<StoryEvent> Of(Change change, OrderSeen? before, OrderSeen order)
    {
        var isSuspension = order.Change == "Suspend";
        if (before is null && order.State == "Held")
        {
            yield return change.Event(
                EventKind.SuspensionHeld,
                null,
                string.Join(' ', order.Holds.Select(hold => hold.Detail))
            );
        }

        if (order.HasLeft && before is not { HasLeft: true })
        {
            var overdue = new Money(change.After.Standing.OverdueCents);
            yield return change.Event(
                isSuspension ? EventKind.SuspensionOrdered : EventKind.ReinstatementOrdered,
                isSuspension ? overdue : null,
                order.Reason
            );
        }

        if (order.State != before?.State && Outcome(order.State, isSuspension) is { } kind)
        {
            yield return change.Event(
                kind,
                null,
                kind switch
                {
                    EventKind.Suspended or EventKind.Reinstated => AtTheDesk(change, order),
                    _ => order.Outcome ?? "",
                }
            );
        }
    }

    private static EventKind? Outcome(string state, bool isSuspension) =>
        state switch
        {
            "Acknowledged" => isSuspension ? EventKind.Suspended : EventKind.Reinstated,
            "Refused" => EventKind.OrderRefused,
            "Cancelled" when isSuspension => EventKind.SuspensionCancelled,
            _ => null,
        };

    /// <summary>What operations say that they were ordered, not what the app says that it ordered.</summary>
    private static string AtTheDesk(Change change, OrderSeen order) =>
        change.Seen.Desk.FirstOrDefault(it => it.Contract == change.After.Contract && it.Sequence == order.Sequence)
            is { } taken
            ? $"operations took {taken.Reference}, {taken.DesiredState}: {string.Join(", ", taken.Servers)}"
            : $"operations have no order {order.Sequence}";
}
