#pragma warning disable MA0048 // A hold and its reason.

namespace Aims.Billing;

/// <summary>Why a suspension waits (R11).</summary>
public enum HoldReason
{
    /// <summary>A debit that failed before is on its way again.</summary>
    DebitInFlight,

    /// <summary>What the bank has told does not cover the deadline day yet.</summary>
    BankDataMissing,

    /// <summary>Money that nobody has may come from this payer.</summary>
    UnmatchedMoney,

    /// <summary>Another contract of the customer has a credit.</summary>
    SisterCredit,

    /// <summary>The mail of the document was not accepted by its deadline, or came back.</summary>
    MailNotReceived,

    /// <summary>The run would have suspended too many contracts at once.</summary>
    Brake,
}

/// <summary>What a suspension waits for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Detail">In French, for the person who may release it.</param>
/// <param name="Until">The last day on which it holds by itself; null: until it is no longer so, or a person releases it.</param>
public sealed record Hold(HoldReason Reason, string Detail, DateOnly? Until);
