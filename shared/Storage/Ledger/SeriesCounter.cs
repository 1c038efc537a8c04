using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>The row that makes numbers continuous: whoever writes documents moves it in the same transaction.</summary>
/// <param name="Next">The next number.</param>
/// <param name="LastIssueDate">No document may be dated earlier; 1 January of the next year closes the series' year.</param>
/// <param name="Head">Head of the series' journal.</param>
/// <param name="ETag">Its version.</param>
internal sealed record SeriesCounter(int Next, DateOnly LastIssueDate, string Head, ETag ETag)
{
    public static SeriesCounter StartingAt(int first) => new(first, DateOnly.MinValue, JournalChain.Empty, default);
}
