#pragma warning disable MA0048 // An order and its states.

namespace Aims.Billing;

/// <summary>Where a service order stands.</summary>
public enum OrderState
{
    /// <summary>It waits, with its reasons.</summary>
    Held,

    /// <summary>It is to be sent.</summary>
    Queued,

    /// <summary>It is being sent: the endpoint may have it already.</summary>
    Sending,

    /// <summary>Operations have acknowledged it.</summary>
    Acknowledged,

    /// <summary>The endpoint refused it: a person must look.</summary>
    Refused,

    /// <summary>It was given up before it was sent, with its reason.</summary>
    Cancelled,

    /// <summary>A newer order took its place before it arrived.</summary>
    Superseded,
}

/// <summary>An order to operations about all services of a contract (R11).</summary>
/// <param name="Sequence">Rises per contract, from 1: an older one than the last is ignored.</param>
/// <param name="Change">What is to be done.</param>
/// <param name="OrderedOn">The Paris day of the decision.</param>
/// <param name="Reason">Why, in French.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Holds">What it waits for; empty unless held.</param>
/// <param name="Grounds">The keys of the defaults that justify a suspension; empty for a reinstatement.</param>
/// <param name="ReleasedBy">The person who released it from every hold; null while nobody did.</param>
/// <param name="UnbrakedBy">The person who took the brake off it; its other holds stay.</param>
/// <param name="CancelledBy">The person who cancelled it: the same grounds justify no other suspension.</param>
/// <param name="SentOn">
/// The Paris day on which it was first sent: the servers of that day are ordered, however often it is sent again.
/// </param>
/// <param name="Outcome">What became of it: the reference of the acknowledgement, the reason of a cancellation or refusal.</param>
/// <param name="DoneOn">The Paris day on which it came to its end.</param>
public sealed record ServiceOrder(
    int Sequence,
    ServiceChange Change,
    DateOnly OrderedOn,
    string Reason,
    OrderState State,
    EquatableList<Hold> Holds,
    EquatableList<string> Grounds,
    string? ReleasedBy = null,
    string? UnbrakedBy = null,
    string? CancelledBy = null,
    DateOnly? SentOn = null,
    string? Outcome = null,
    DateOnly? DoneOn = null
)
{
    /// <summary>Whether it still counts: neither given up nor overtaken.</summary>
    public bool IsInForce => State is not (OrderState.Cancelled or OrderState.Superseded);

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsPending => State is OrderState.Held or OrderState.Queued or OrderState.Sending;

    /// <summary>Whether the endpoint cannot have it.</summary>
    public bool IsUnsent => State is OrderState.Held or OrderState.Queued;

    /// <summary>Whether it waits because there were too many at once.</summary>
    public bool IsBraked => Holds.Contains(Holding.Brake);

    /// <summary>Whether a person has let it go, of every hold or of the brake.</summary>
    public bool IsLetGo => ReleasedBy is not null || UnbrakedBy is not null;

    /// <summary>Given up before it was sent.</summary>
    public ServiceOrder Cancel(string reason, DateOnly today) =>
        this with
        {
            State = OrderState.Cancelled,
            Holds = [],
            Outcome = reason,
            DoneOn = today,
        };
}
