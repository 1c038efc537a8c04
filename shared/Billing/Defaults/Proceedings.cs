namespace Aims.Billing;

/// <summary>What was concluded about a contract, ordered and told: kept with its account, so that each is done once.</summary>
/// <param name="Defaults">Every default that was flagged, by the day it was missed on.</param>
/// <param name="Orders">Every order, by sequence.</param>
/// <param name="Notices">Every notice, in the order of the decisions.</param>
public sealed record Proceedings(
    EquatableList<Default> Defaults,
    EquatableList<ServiceOrder> Orders,
    EquatableList<Notice> Notices
)
{
    /// <summary>Nothing has ever happened.</summary>
    public static Proceedings None { get; } = new([], [], []);

    /// <summary>The last order that counts.</summary>
    public ServiceOrder? LastOrder => Orders.LastOrDefault(order => order.IsInForce);

    /// <summary>The last order that could have reached operations.</summary>
    public ServiceOrder? LastSent => Orders.LastOrDefault(order => order.IsInForce && !order.IsUnsent);

    /// <summary>The defaults that last.</summary>
    public IEnumerable<Default> OpenDefaults => Defaults.Where(it => it.IsOpen);

    /// <summary>Whether operations may have suspended the services, by the last order that could have reached them.</summary>
    public bool IsSuspended => LastSent is { Change: ServiceChange.Suspend };

    /// <summary>Whether nothing of it is left to be done or to be looked at daily.</summary>
    public bool IsFinished =>
        !OpenDefaults.Any()
        && Orders.All(order => !order.IsPending && order.State != OrderState.Refused)
        && Notices.All(notice => notice.IsSent);

    /// <summary>Whether the services were suspended on a day, by what operations have acknowledged; the day of the suspension counts.</summary>
    public bool WasSuspendedOn(DateOnly day) =>
        Orders.LastOrDefault(order => order.State == OrderState.Acknowledged && order.DoneOn <= day)
            is { Change: ServiceChange.Suspend };

    /// <summary>Whether a newer order takes its place: a reinstatement, or a suspension that has left. A suspension that waits does not.</summary>
    public bool IsOvertaken(ServiceOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Orders.Any(newer =>
            newer.Sequence > order.Sequence
            && newer.IsInForce
            && (newer.Change == ServiceChange.Reinstate || !newer.IsUnsent)
        );
    }

    /// <summary>The order of a sequence, or null.</summary>
    public ServiceOrder? Find(int sequence) => Orders.FirstOrDefault(order => order.Sequence == sequence);

    /// <summary>Whether a notice was decided.</summary>
    public bool HasNotice(string key) =>
        Notices.Any(notice => string.Equals(notice.Key, key, StringComparison.Ordinal));

    /// <summary>The same with an order as it is now.</summary>
    public Proceedings With(ServiceOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return this with
        {
            Orders = Find(order.Sequence) is { } before
                ? [.. Orders.Select(other => other == before ? order : other)]
                : [.. Orders, order],
        };
    }

    /// <summary>The same with a notice as it is now.</summary>
    public Proceedings With(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return this with
        {
            Notices = HasNotice(notice.Key)
                ? [.. Notices.Select(other => other.Key == notice.Key ? notice : other)]
                : [.. Notices, notice],
        };
    }
}
