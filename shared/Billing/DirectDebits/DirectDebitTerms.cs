namespace Aims.Billing;

/// <summary>What the seller has configured about direct debits.</summary>
/// <param name="CutOffDays">TARGET days before its collection date by which a file must leave, 1 to 14: 2. The scheme asks for 1, banks for more.</param>
/// <param name="LeadDays">TARGET days before its collection date from which a file may leave, at least the cut-off, to 14: 3.</param>
/// <param name="RetryAfterDays">Days after a return for want of funds that the document is collected again, 1 to 60: 10.</param>
/// <param name="MarksFirst">Whether the first collection of a mandate is FRST, for banks that still ask for it: no.</param>
public sealed record DirectDebitTerms(int CutOffDays, int LeadDays, int RetryAfterDays, bool MarksFirst)
{
    /// <summary>As banks usually ask.</summary>
    public static DirectDebitTerms Standard { get; } = new(2, 3, 10, false);
}
