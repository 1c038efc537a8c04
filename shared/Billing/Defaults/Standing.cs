#pragma warning disable MA0048 // A standing and its states.

namespace Aims.Billing;

/// <summary>Where a contract stands in a word.</summary>
public enum StandingState
{
    /// <summary>Nothing is overdue.</summary>
    InOrder,

    /// <summary>Past its deadline, and the seller's own debit is awaited (R11).</summary>
    AwaitingDebit,

    /// <summary>In default; the suspension waits, with its reasons.</summary>
    Held,

    /// <summary>In default, in its cure period, not (to be) suspended for now.</summary>
    InDefault,

    /// <summary>In default; operations have been ordered to suspend.</summary>
    SuspensionOrdered,

    /// <summary>In default and suspended.</summary>
    Suspended,

    /// <summary>Nothing is overdue any more; operations have been ordered to reinstate.</summary>
    ReinstatementOrdered,
}

/// <summary>Where the payments of a contract stand on a day.</summary>
/// <param name="Day">The Paris day.</param>
/// <param name="State">In a word.</param>
/// <param name="Missed">What is overdue.</param>
/// <param name="Awaited">What the seller has to fetch himself.</param>
/// <param name="Holds">What a suspension waits for.</param>
/// <param name="IsEligibleForTermination">Whether the cure period of something still open is over: a person decides (R8.4).</param>
/// <param name="Explanation">Why, what next and when: in French, as a customer would accept it.</param>
public sealed record Standing(
    DateOnly Day,
    StandingState State,
    EquatableList<MissedDeadline> Missed,
    EquatableList<AwaitedDebit> Awaited,
    EquatableList<Hold> Holds,
    bool IsEligibleForTermination,
    string Explanation
)
{
    /// <summary>The open balance of receivables whose own deadline has passed (R8).</summary>
    public Money Overdue => Money.Sum(Missed.Select(it => it.Open));

    internal static Standing Of(
        DefaultCase facts,
        Settlement settlement,
        Deadlines deadlines,
        EquatableList<Hold> holds,
        Proceedings proceedings,
        DateOnly today
    )
    {
        var state = StateOf(deadlines, proceedings);
        var shown = proceedings.LastOrder is { Change: ServiceChange.Suspend, IsUnsent: true } order
            ? order.Holds
            : holds;
        var standing = new Standing(
            today,
            state,
            deadlines.Missed,
            deadlines.Awaited,
            state is StandingState.Held or StandingState.InDefault ? shown : [],
            deadlines.Missed.Any(it => it.Cure.IsOver(today)),
            ""
        );
        return standing with { Explanation = Explaining.Of(standing, facts, settlement, proceedings, today) };
    }

    private static StandingState StateOf(Deadlines deadlines, Proceedings proceedings) =>
        (deadlines.Missed.Count > 0, proceedings.LastOrder) switch
        {
            (true, { Change: ServiceChange.Suspend, State: OrderState.Held }) => StandingState.Held,
            (true, { Change: ServiceChange.Suspend, State: OrderState.Acknowledged }) => StandingState.Suspended,
            (true, { Change: ServiceChange.Suspend }) => StandingState.SuspensionOrdered,
            (true, _) => StandingState.InDefault,
            (false, { Change: ServiceChange.Suspend, IsUnsent: false }) => StandingState.Suspended,
            (false, { Change: ServiceChange.Reinstate, State: not OrderState.Acknowledged }) =>
                StandingState.ReinstatementOrdered,
            _ => deadlines.Awaited.Count > 0 ? StandingState.AwaitingDebit : StandingState.InOrder,
        };
}
