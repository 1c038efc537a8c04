namespace Aims.EInvoicing;

/// <summary>What the platform tells.</summary>
/// <param name="Statuses">Statuses, in any order.</param>
/// <param name="Unreadable">What could not be read, by its id, and why.</param>
/// <param name="Next">The cursor to ask with next time.</param>
public sealed record PulledStatuses(
    IReadOnlyList<ReceivedStatus> Statuses,
    IReadOnlyList<(string Id, string Fault)> Unreadable,
    string Next
);
