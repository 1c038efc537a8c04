#pragma warning disable MA0048 // A termination and its causes.

namespace Aims.Billing;

/// <summary>Why a contract is ended.</summary>
public enum TerminationCause
{
    /// <summary>Both sides agree.</summary>
    Agreement,

    /// <summary>The customer has not paid (article 6.3: "sans préjudice de la faculté de résiliation").</summary>
    Default,

    /// <summary>One side has given notice.</summary>
    Notice,
}

/// <summary>That a contract is ended, as a person says it.</summary>
/// <param name="End">Its last day, included.</param>
/// <param name="Cause">Why.</param>
/// <param name="Reason">The same in the words of who entered it: for the journal.</param>
public sealed record Termination(DateOnly End, TerminationCause Cause, string Reason)
{
    /// <summary>What the customer is told, once per last day.</summary>
    public static string NoticeKey(DateOnly end) => $"terminated|{end.ToIso()}";
}
