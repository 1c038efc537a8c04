namespace Aims.Billing;

/// <summary>Until when the money of a direct debit may go back: until then a collection is provisional. All days included.</summary>
/// <remarks>
/// EPC016-06 (CORE rulebook) §4.3.4: return within 5 inter-bank business days of settlement; EPC222-07 (B2B rulebook): 3. Refund:
/// directive (EU) 2015/2366 art. 77 (8 weeks, whatever the reason) and art. 71 (13 months, unauthorised), CMF L133-25 and L133-24;
/// under B2B the payer gave up the first, and his bank checked the mandate before the first debit.
/// </remarks>
/// <param name="ReturnEnds">Last day of the return window of the payer's bank.</param>
/// <param name="RefundEnds">Last day on which the payer may ask for his money back without a reason; null under B2B: he may not.</param>
/// <param name="UnauthorisedEnds">Last day on which he may say that there was no mandate; null under B2B.</param>
public sealed record DebitWindows(DateOnly ReturnEnds, DateOnly? RefundEnds, DateOnly? UnauthorisedEnds)
{
    private const int CoreReturnDays = 5;
    private const int B2BReturnDays = 3;
    private const int RefundDays = 8 * 7;
    private const int UnauthorisedMonths = 13;

    /// <summary>The windows of a direct debit.</summary>
    /// <param name="collectionDate">The TARGET day on which the payer is debited; not counted.</param>
    /// <param name="scheme">CORE or B2B.</param>
    public static DebitWindows Of(DateOnly collectionDate, MandateScheme scheme) =>
        scheme == MandateScheme.Core
            ? new(
                TargetCalendar.Plus(collectionDate, CoreReturnDays),
                collectionDate.AddDays(RefundDays),
                collectionDate.AddMonths(UnauthorisedMonths)
            )
            : new(TargetCalendar.Plus(collectionDate, B2BReturnDays), null, null);

    /// <summary>Whether money collected then may still go back on a day.</summary>
    public bool IsProvisional(DateOnly day) => day <= (UnauthorisedEnds ?? ReturnEnds);
}
