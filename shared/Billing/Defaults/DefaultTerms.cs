namespace Aims.Billing;

/// <summary>What the seller has configured about defaults.</summary>
/// <param name="BankGraceDays">R11: TARGET days after a deadline that a suspension waits for the bank's news, 0 to 10: 3.</param>
/// <param name="StrayMoneyDays">R11: days that money which nobody has holds a suspension, 0 to 60: 10.</param>
/// <param name="MostSuspensions">R11: a run that would suspend more sends none: 3, or 2 % of the contracts if that is more.</param>
/// <param name="DeadlineReminderDays">Days before a deadline that an open document is reminded of, 0 (never) to 14: 5.</param>
/// <param name="CureReminderDays">Days before the end of a cure period that it is reminded of, 0 (never) to 14: 5.</param>
/// <param name="ChequeReminderDays">R7: days before the end of a month that a cheque payer is reminded, 0 (never) to 20: 10.</param>
public sealed record DefaultTerms(
    int BankGraceDays,
    int StrayMoneyDays,
    int MostSuspensions,
    int DeadlineReminderDays,
    int CureReminderDays,
    int ChequeReminderDays
)
{
    /// <summary>As in the specification.</summary>
    public static DefaultTerms Standard { get; } = new(3, 10, 3, 5, 5, 10);

    /// <summary>How many contracts a run may suspend.</summary>
    /// <param name="contracts">How many there are.</param>
    public int BrakeAbove(int contracts) => Math.Max(MostSuspensions, contracts * 2 / 100);
}
