namespace Aims.Billing;

/// <summary>What the customer is told, once each: what has been done, never what is only intended.</summary>
internal sealed class Announcing(DefaultCase facts, EquatableList<Hold> holds, DateOnly today)
{
    public Proceedings Update(Proceedings before, Occasion occasion)
    {
        var told = Reinstated(Suspended(before));
        return Closed(occasion == Occasion.Run ? Declared(told) : told);
    }

    /// <summary>Default, acceleration and suspension: once operations have acknowledged it.</summary>
    private Proceedings Suspended(Proceedings before) =>
        before.LastOrder is { Change: ServiceChange.Suspend, State: OrderState.Acknowledged } order
        && before.OpenDefaults.FirstOrDefault() is { } oldest
        && !before.HasNotice(KeyOf(order))
            ? Announced(before).With(new Notice(KeyOf(order), NoticeKind.Suspended, today, oldest.Document))
            : before;

    /// <summary>Services are back: also where another suspension waits already, and may never leave.</summary>
    private Proceedings Reinstated(Proceedings before)
    {
        var last = before.LastSent;
        if (
            last is not { Change: ServiceChange.Reinstate, State: OrderState.Acknowledged }
            || before.HasNotice(KeyOf(last))
        )
        {
            return before;
        }

        var suspension = before.Orders.Last(order =>
            order.Change == ServiceChange.Suspend && order.Sequence < last.Sequence
        );
        var ended = Closing.EndOf(before.Defaults.Where(it => it.ClosedOn >= suspension.OrderedOn));
        return before.With(new Notice(KeyOf(last), NoticeKind.Reinstated, today, End: ended));
    }

    /// <summary>A default that no suspension will tell of: for now, or because the services are suspended already, or have ended.</summary>
    private Proceedings Declared(Proceedings before)
    {
        var isFollowed =
            facts.Contract.Terms.SuspensionPolicy == SuspensionPolicy.AtDeadline
            && !facts.IsOver(today)
            && before.LastOrder is not { Change: ServiceChange.Suspend, State: OrderState.Acknowledged };
        return isFollowed || holds.Count > 0
            ? before
            : before
                .OpenDefaults.Where(it => !it.IsAnnounced)
                .Aggregate(
                    Announced(before),
                    (told, it) =>
                        told.With(new Notice($"default|{it.Key}", NoticeKind.DefaultDeclared, today, it.Document))
                );
    }

    /// <summary>The end of everything that was announced, where no reinstatement tells of it.</summary>
    private Proceedings Closed(Proceedings before)
    {
        var open = facts.Proceedings.OpenDefaults.Select(it => it.Key).ToHashSet(StringComparer.Ordinal);
        var closed = before.Defaults.Where(it => !it.IsOpen).ToList();
        var isTold = before.IsSuspended || before.LastOrder is { Change: ServiceChange.Reinstate, IsPending: true };
        if (
            !closed.Exists(it => open.Contains(it.Key))
            || before.OpenDefaults.Any()
            || (isTold && !facts.IsOver(today))
        )
        {
            return before;
        }

        // Also of what ended while something else was overdue.
        var lastTold = before
            .Notices.LastOrDefault(it => it.Kind is NoticeKind.Reinstated or NoticeKind.DefaultClosed)
            ?.Day;
        var ended = closed.FindAll(it =>
            it.IsAnnounced && (open.Contains(it.Key) || lastTold is null || it.ClosedOn > lastTold)
        );
        return ended.Count == 0 || before.HasNotice(ClosedKey(ended[^1]))
            ? before
            : before.With(
                new Notice(
                    ClosedKey(ended[^1]),
                    NoticeKind.DefaultClosed,
                    today,
                    ended[^1].Document,
                    Closing.EndOf(ended)
                )
            );
    }

    private string ClosedKey(Default ended) => $"closed|{ended.Key}|{today.ToIso()}";

    private static Proceedings Announced(Proceedings before) =>
        before with
        {
            Defaults = [.. before.Defaults.Select(it => it.IsOpen ? it with { IsAnnounced = true } : it)],
        };

    private static string KeyOf(ServiceOrder order) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(order.Change == ServiceChange.Suspend ? "suspended" : "reinstated")}|{order.Sequence}"
        );
}
