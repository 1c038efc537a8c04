namespace Aims.Billing;

/// <summary>The date limit of payment (spec R4, contract article 6.3): always a 15th, ending at midnight Europe/Paris.</summary>
public static class PaymentDeadline
{
    private const int DayOfMonth = 15;

    /// <summary>The first 15th at least <paramref name="minDaysToPay"/> days after both the issue date and the first day billed.</summary>
    /// <param name="issueDate">The day of issue, Paris.</param>
    /// <param name="firstDay">The first day of the printed period.</param>
    /// <param name="minDaysToPay">Days, 0 to 31: 10 by default. Issued on the 5th the deadline is that month's 15th, on the 6th the next one's.</param>
    public static DateOnly For(DateOnly issueDate, DateOnly firstDay, int minDaysToPay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minDaysToPay);
        var earliest = (issueDate > firstDay ? issueDate : firstDay).AddDays(minDaysToPay);
        var thisMonth = new DateOnly(earliest.Year, earliest.Month, DayOfMonth);
        return earliest <= thisMonth ? thisMonth : thisMonth.AddMonths(1);
    }
}
