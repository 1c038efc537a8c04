namespace Aims.Billing;

/// <summary>The days that a customer in default has left to pay before the contract can be terminated (spec R8).</summary>
/// <param name="First">The day after the missed deadline, included, whatever day it is.</param>
/// <param name="Last">The last day, included: it ends at midnight Europe/Paris.</param>
/// <remarks>Source: contract, article 6.3: fifteen working days.</remarks>
public readonly record struct CurePeriod(DateOnly First, DateOnly Last)
{
    private const int Days = 15;

    /// <summary>Fifteen working days from the day after a deadline: missed on 2026-12-15, the last is 2027-01-04.</summary>
    /// <param name="missed">The deadline that was missed, as extended; or the day on which a reversal was recorded.</param>
    /// <param name="alsaceMoselle">Whether the two holidays of Alsace-Moselle apply.</param>
    /// <param name="extendIfSaturday">
    /// Whether a last day on a Saturday moves to the next working day, as for a delay of procedure (CPC 642): the customer benefits.
    /// </param>
    public static CurePeriod After(DateOnly missed, bool alsaceMoselle, bool extendIfSaturday)
    {
        var last = WorkingDays.After(missed, Days, alsaceMoselle);
        var moves = extendIfSaturday && last.DayOfWeek == DayOfWeek.Saturday;
        return new CurePeriod(missed.AddDays(1), moves ? WorkingDays.After(last, 1, alsaceMoselle) : last);
    }

    /// <summary>Whether the last day has passed: not yet on that day itself.</summary>
    public bool IsOver(DateOnly today) => today > Last;
}
