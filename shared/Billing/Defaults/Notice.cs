#pragma warning disable MA0048 // A notice and its kinds.

namespace Aims.Billing;

/// <summary>What the customer is told.</summary>
public enum NoticeKind
{
    /// <summary>A deadline is near and the document is open.</summary>
    DeadlineNear,

    /// <summary>Paid by cheque: the next one is due in time (R7).</summary>
    ChequeRenewal,

    /// <summary>A default, without (another) suspension for now.</summary>
    DefaultDeclared,

    /// <summary>Default, acceleration, suspension (R8).</summary>
    Suspended,

    /// <summary>The cure period is about to end.</summary>
    CureEnding,

    /// <summary>The services are given back (R10).</summary>
    Reinstated,

    /// <summary>A default that had not suspended anything has ended.</summary>
    DefaultClosed,

    /// <summary>The contract has been ended (R12).</summary>
    Terminated,

    /// <summary>A debit that came back is presented again on a day: its pre-notification.</summary>
    DebitAgain,
}

/// <summary>A notice that was decided, once.</summary>
/// <param name="Key">What it is about, once and for all: unique within the contract.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Day">The Paris day of the decision.</param>
/// <param name="Document">The document it is about, where it is about one.</param>
/// <param name="End">How the default ended, where one did.</param>
/// <param name="IsSent">Whether every mail of it was accepted, or given to a person.</param>
/// <param name="CollectionDate">The day on which its document is debited again, where that is announced.</param>
/// <param name="Amount">What is debited then, as announced: no more is collected; null where no debit is announced.</param>
public sealed record Notice(
    string Key,
    NoticeKind Kind,
    DateOnly Day,
    DocumentNumber? Document = null,
    DefaultEnd? End = null,
    bool IsSent = false,
    DateOnly? CollectionDate = null,
    Money? Amount = null
)
{
    /// <summary>Announces another attempt at a direct debit: <c>debit|F2026-000123-2</c>.</summary>
    /// <param name="debit">Document and attempt.</param>
    /// <param name="day">The Paris day of the decision.</param>
    /// <param name="collectionDate">The day on which the payer is debited.</param>
    /// <param name="amount">How much.</param>
    public static Notice OfDebit(EndToEndId debit, DateOnly day, DateOnly collectionDate, Money amount) =>
        new(
            $"debit|{debit}",
            NoticeKind.DebitAgain,
            day,
            debit.Document,
            CollectionDate: collectionDate,
            Amount: amount
        );
}
