namespace Aims.Local;

/// <summary>Defaults that began or ended, and what is claimed at once because of them.</summary>
internal static class DefaultEvents
{
    /// <summary>What is new.</summary>
    public static IEnumerable<StoryEvent> Of(Change change) =>
        Begun(change).Concat(Ended(change)).Concat(Accelerated(change));

    private static IEnumerable<StoryEvent> Begun(Change change) =>
        change
            .After.Standing.Defaults.Where(it =>
                it.ClosedOn is null && Before(change, it) is null or { ClosedOn: not null }
            )
            .Select(it =>
                change.Event(
                    EventKind.DefaultFlagged,
                    new Money(it.OverdueCents),
                    $"cure period until {it.CureLast.ToIso()}. {change.Explanation}"
                )
            );

    private static IEnumerable<StoryEvent> Ended(Change change) =>
        change
            .After.Standing.Defaults.Where(it => it.End is not null && Before(change, it)?.End is null)
            .Select(it =>
                change.Event(
                    Enum.Parse<EventKind>($"Default{it.End}"),
                    new Money(it.OverdueCents),
                    $"{it.Document}, missed on {it.MissedOn.ToIso()}. {change.Explanation}"
                )
            );

    /// <summary>From nothing to something, and back; in between a month is invoiced when it comes.</summary>
    private static IEnumerable<StoryEvent> Accelerated(Change change)
    {
        var (before, after) = (Claimed(change.Before), Claimed(change.After));
        if (before.Count == 0 && after is [var first, ..])
        {
            yield return change.Event(
                EventKind.Accelerated,
                Sum(after),
                $"{after.Count} months, {first.Period} to {after[^1].Period}, are claimed at once"
            );
        }

        if (before.Count > 0 && after.Count == 0)
        {
            yield return change.Event(
                EventKind.AccelerationLifted,
                Sum(before),
                $"{before.Count} months are no longer claimed at once"
            );
        }
    }

    /// <summary>By a default that was flagged: a statement shows it from the first minute after the deadline.</summary>
    private static IReadOnlyList<InstalmentSeen> Claimed(AccountSeen account) =>
        account.Standing.Defaults.Any(it => it.ClosedOn is null) ? account.Statement.Accelerated : [];

    private static Money Sum(IEnumerable<InstalmentSeen> instalments) =>
        new(instalments.Sum(instalment => instalment.TotalInclVatCents));

    private static DefaultSeen? Before(Change change, DefaultSeen it) =>
        change.Before.Standing.Defaults.FirstOrDefault(other =>
            other.Document == it.Document && other.MissedOn == it.MissedOn
        );
}
