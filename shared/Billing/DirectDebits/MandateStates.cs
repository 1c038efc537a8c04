namespace Aims.Billing;

/// <summary>Decides whether a mandate may be collected from on a day.</summary>
public static class MandateStates
{
    /// <summary>Months without a collection after which a mandate lapses (EPC016-06, CORE rulebook §4.1; EPC222-07 for B2B).</summary>
    public const int LapseMonths = 36;

    /// <summary>Of several reasons, the one that is the hardest to mend: revoked, then lapsed, then blocked.</summary>
    /// <param name="mandate">The mandate as it is now.</param>
    /// <param name="use">What became of it.</param>
    /// <param name="day">The day on which the payer would be debited.</param>
    public static MandateState Of(Mandate mandate, MandateUse use, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(use);
        return mandate.RevokedOn <= day ? MandateState.Revoked
            : day > LastDay(mandate, use) ? MandateState.Lapsed
            : IsBlocked(mandate, use) ? MandateState.Blocked
            : MandateState.Active;
    }

    /// <summary>
    /// The last day, included, on which the payer may be debited before the mandate lapses: 36 months after the latest collection
    /// date that was presented, here or elsewhere before, whatever became of it; or after the signature while none was.
    /// </summary>
    public static DateOnly LastDay(Mandate mandate, MandateUse use)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(use);
        return (use.LastCollectedOn ?? mandate.LastCollectedOn ?? mandate.SignedOn).AddMonths(LapseMonths);
    }

    /// <summary>A block of an account is no block of the mandate once it is amended to another account.</summary>
    private static bool IsBlocked(Mandate mandate, MandateUse use) =>
        use.Block is { } block && (block.Iban is null || block.Iban == mandate.Iban);
}
