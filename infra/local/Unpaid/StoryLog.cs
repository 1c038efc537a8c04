namespace Aims.Local;

/// <summary>What is seen while a story is played: what is new each time, and what is wrong in the evening.</summary>
internal sealed class StoryLog
{
    private readonly List<StoryEvent> _events = [];
    private readonly List<string> _suspendedForNothing = [];
    private readonly List<string> _disagreements = [];

    /// <summary>Everything that happened, in the order of time.</summary>
    public IReadOnlyList<StoryEvent> Events => _events;

    /// <summary>See <see cref="MoneyAndDesk.SuspendedForNothing"/>: of every evening.</summary>
    public IReadOnlyList<string> SuspendedForNothing => _suspendedForNothing;

    /// <summary>See <see cref="MoneyAndDesk.Disagreements(Snapshot)"/>: of every evening.</summary>
    public IReadOnlyList<string> Disagreements => _disagreements;

    /// <summary>How many days were played.</summary>
    public int Days { get; private set; }

    /// <summary>The last look; null before the first.</summary>
    public Snapshot? Last { get; private set; }

    /// <summary>Another look, later than the others.</summary>
    public void Add(Snapshot seen)
    {
        _events.AddRange(Timeline.Between(Last, seen));
        Last = seen;
    }

    /// <summary>The last look was that of an evening.</summary>
    public void EndDay()
    {
        Days++;
        _suspendedForNothing.AddRange(MoneyAndDesk.SuspendedForNothing(Last!));
        _disagreements.AddRange(MoneyAndDesk.Disagreements(Last!));
    }
}
