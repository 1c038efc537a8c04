namespace Aims.Billing;

/// <summary>Jours ouvrables: every day but Sunday and public holidays. Saturday counts, unlike in <c>jours ouvrés</c>.</summary>
/// <remarks>Source: contract, article 6.3 (spec R8); C. travail L3133-1 for the holidays.</remarks>
public static class WorkingDays
{
    /// <summary>Whether a delay in working days counts <paramref name="day"/>.</summary>
    /// <param name="day">A day in Paris.</param>
    /// <param name="alsaceMoselle">Whether the two holidays of Alsace-Moselle apply.</param>
    public static bool IsWorkingDay(DateOnly day, bool alsaceMoselle) =>
        day.DayOfWeek != DayOfWeek.Sunday && !FrenchHolidays.IsHoliday(day, alsaceMoselle);

    /// <summary>The last day of a delay of <paramref name="count"/> working days, always a working day.</summary>
    /// <param name="day">The day of the event, which does not count (CPC 641).</param>
    /// <param name="count">Working days, 1 or more, counted from the day after.</param>
    /// <param name="alsaceMoselle">Whether the two holidays of Alsace-Moselle apply.</param>
    public static DateOnly After(DateOnly day, int count, bool alsaceMoselle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day, alsaceMoselle) ? 1 : 0;
        }

        return day;
    }
}
