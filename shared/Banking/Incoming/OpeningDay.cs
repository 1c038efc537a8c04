namespace Aims.Banking;

/// <summary>Until the end of which day an opening balance holds everything.</summary>
/// <remarks>
/// Some banks date it with the day of the last closing, others with the first day of the statement, whose beginning it then is. Where
/// nothing was booked on that day both are the same balance.
/// </remarks>
internal static class OpeningDay
{
    /// <param name="dated">The day that the bank writes.</param>
    /// <param name="closedOn">The day of the closing balance.</param>
    /// <param name="firstBooked">The earliest booking day; null when nothing was booked.</param>
    /// <param name="begins">The first day of the statement, where it is told.</param>
    public static DateOnly Of(DateOnly dated, DateOnly closedOn, DateOnly? firstBooked, DateOnly? begins) =>
        dated == closedOn || firstBooked <= dated || begins == dated ? dated.AddDays(-1) : dated;
}
