namespace Aims.Billing;

/// <summary>Days from <see cref="First"/> to <see cref="Last"/>, both included, as printed (BT-73 and BT-74).</summary>
public readonly record struct DateRange
{
    /// <summary>Builds a range of at least one day (BR-29, BR-30).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>First day, included.</summary>
    public DateOnly First { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly Last { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether <paramref name="day"/> is one of the days.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
