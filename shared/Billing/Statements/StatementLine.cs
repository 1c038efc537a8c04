namespace Aims.Billing;

/// <summary>An open document on a statement.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Period">The month it bills.</param>
/// <param name="Deadline">Its deadline with extensions, included.</param>
/// <param name="Total">Its total incl. VAT, without what credit notes took off.</param>
/// <param name="Open">What is open of it, above zero.</param>
/// <param name="IsOverdue">Whether the deadline was missed.</param>
/// <param name="CureLast">The last day of its cure period, where it has one.</param>
/// <param name="Penalty">Late penalties until the day of the statement (L441-10); null where the rate is not known.</param>
/// <param name="MissingRate">The half-year whose rate is not known, such as <c>2026-S2</c>; null where it is.</param>
/// <param name="Indemnity">The fixed indemnity for recovery costs (D441-5); zero while it is not late.</param>
public sealed record StatementLine(
    DocumentNumber Number,
    DocumentKind Kind,
    BillingPeriod Period,
    DateOnly Deadline,
    Money Total,
    Money Open,
    bool IsOverdue,
    DateOnly? CureLast,
    Money? Penalty,
    string? MissingRate,
    Money Indemnity
);
