using Aims.Billing;

namespace Aims.Storage;

/// <summary>A report of what was collected, decided before it is pushed.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsPushed">Whether the platform has taken it.</param>
/// <param name="Reference">The platform's name for it; empty until it has one.</param>
/// <param name="At">When it was decided, or taken.</param>
public sealed record StoredReport(CollectionReport Report, bool IsPushed, string Reference, DateTimeOffset At);
