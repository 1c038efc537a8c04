namespace Aims.Billing;

/// <summary>Easter Sunday of the Gregorian calendar, on which French and TARGET holidays hang.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a year (Meeus, Jones and Butcher): 2026-04-05, 2027-03-28, 2028-04-16.</summary>
    public static DateOnly Sunday(int year)
    {
        var (century, ofCentury, golden) = (year / 100, year % 100, year % 19);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var lateness = (golden + (11 * epact) + (22 * weekday)) / 451;
        var count = epact + weekday - (7 * lateness) + 114;
        return new DateOnly(year, count / 31, (count % 31) + 1);
    }
}
