namespace Aims.Billing;

/// <summary>A document of which something is overdue: its deadline has passed, and the seller has nothing to fetch by himself.</summary>
/// <param name="Document">The document.</param>
/// <param name="Deadline">Its deadline with extensions, included (R4, R9).</param>
/// <param name="MissedOn">
/// The last day on which it could still have been in order: its deadline, or later the day on which a reversal was recorded or its
/// debit failed. The cure period counts from the day after.
/// </param>
/// <param name="Open">What is open of it, above zero.</param>
/// <param name="Cure">Its cure period (R8.3).</param>
/// <param name="IsBeingFetched">Whether a debit that failed before is on its way again.</param>
public sealed record MissedDeadline(
    DocumentNumber Document,
    DateOnly Deadline,
    DateOnly MissedOn,
    Money Open,
    CurePeriod Cure,
    bool IsBeingFetched
)
{
    /// <summary>One default: this document, missed on this day.</summary>
    public string Key => Default.KeyOf(Document, MissedOn);
}
