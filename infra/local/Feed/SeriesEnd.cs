namespace Aims.Local;

/// <summary>Where a series stands.</summary>
internal sealed record SeriesEnd(string Series, int Year, string Last, DateOnly LastIssueDate);
