namespace Aims.Local;

/// <summary>The days on which people and banks work: the euro settles, and it is no French holiday.</summary>
internal static class OpenDays
{
    /// <summary>Whether that day is one.</summary>
    public static bool IsOpen(DateOnly day) =>
        TargetCalendar.IsOpen(day) && !FrenchHolidays.IsHoliday(day, alsaceMoselle: false);

    /// <summary>That day when open, else the next open one.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => IsOpen(day) ? day : OnOrAfter(day.AddDays(1));

    /// <summary>That day when open, else the last open one before.</summary>
    public static DateOnly OnOrBefore(DateOnly day) => IsOpen(day) ? day : OnOrBefore(day.AddDays(-1));
}
