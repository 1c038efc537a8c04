using Aims.Billing;

namespace Aims.Storage;

/// <summary>
/// The series already holds a later issue date (spec §4: dates never decrease): whoever decided must decide again, on a later day.
/// </summary>
public sealed class OutdatedIssueDateException(Series series, DateOnly issueDate, DateOnly lastIssueDate)
    : Exception(
        $"Series {series} was last issued on {lastIssueDate:yyyy-MM-dd}; {issueDate:yyyy-MM-dd} comes too late."
    );
