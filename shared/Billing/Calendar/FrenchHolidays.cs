namespace Aims.Billing;

/// <summary>The public holidays that legal delays leave out. Not the days on which the euro rests (<see cref="TargetCalendar"/>).</summary>
/// <remarks>Source: C. travail L3133-1 (eleven days), L3134-13 (two more in Moselle, Bas-Rhin and Haut-Rhin).</remarks>
public static class FrenchHolidays
{
    /// <summary>Whether <paramref name="day"/> is a public holiday.</summary>
    /// <param name="day">A day in Paris.</param>
    /// <param name="alsaceMoselle">
    /// Whether Good Friday and 26 December are holidays too. Good Friday is one only where a Protestant or mixed church stands;
    /// it is left out of a delay everywhere there, which is to the debtor's benefit.
    /// </param>
    public static bool IsHoliday(DateOnly day, bool alsaceMoselle) =>
        IsFixed(day) || IsMoving(DaysSinceEaster(day)) || (alsaceMoselle && IsLocal(day));

    private static bool IsFixed(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25);

    // Easter Monday, Ascension, Whit Monday.
    private static bool IsMoving(int daysSinceEaster) => daysSinceEaster is 1 or 39 or 50;

    private static bool IsLocal(DateOnly day) => (day.Month, day.Day) is (12, 26) || DaysSinceEaster(day) == -2;

    private static int DaysSinceEaster(DateOnly day) => day.DayNumber - Easter.Sunday(day.Year).DayNumber;
}
