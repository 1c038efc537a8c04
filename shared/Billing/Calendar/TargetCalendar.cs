namespace Aims.Billing;

/// <summary>Days on which the euro settles (T2): the calendar of SEPA collection dates. Not the French holidays.</summary>
/// <remarks>Closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December.</remarks>
public static class TargetCalendar
{
    /// <summary>Whether the euro settles on that day.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Month, day.Day) is not ((1, 1) or (5, 1) or (12, 25) or (12, 26))
        && (day.DayNumber - Easter.Sunday(day.Year).DayNumber) is not (-2 or 1);

    /// <summary>That day when open, else the next open one.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The n-th open day after <paramref name="day"/>, which itself is not counted.</summary>
    /// <param name="day">Any day, open or not.</param>
    /// <param name="openDays">How many, 0 or more; 0 is the day itself, even when closed.</param>
    public static DateOnly Plus(DateOnly day, int openDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(openDays);
        for (var left = openDays; left > 0; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }
}
