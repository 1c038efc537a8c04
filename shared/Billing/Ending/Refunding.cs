namespace Aims.Billing;

/// <summary>R12, the last word: what an ended contract has too much is given back.</summary>
public static class Refunding
{
    /// <summary>The refund that is due on a day; null while anything is open, on its way, or nobody's.</summary>
    /// <remarks>
    /// Exactly the credit, less what was given back before and went back by itself too. Money that comes in later is another refund.
    /// </remarks>
    /// <param name="contract">The contract.</param>
    /// <param name="state">Where its billing stands.</param>
    /// <param name="account">Its account.</param>
    /// <param name="today">The Paris day.</param>
    public static Refund? Decide(Contract contract, BillingState state, Account account, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(account);
        if (!Ending.IsBilledToTheEnd(contract, state, today) || account.Reductions.Any(it => it.IsReserved))
        {
            return null;
        }

        var settlement = account.Settle();
        var amount =
            account.CreditAfter(state.FirstInvoice is null ? null : state.NextPeriod.Previous) - settlement.Overdrawn;
        return settlement.Open > Money.Zero || amount <= Money.Zero
            ? null
            : new Refund(account.Refunds.Select(it => it.Ordinal).DefaultIfEmpty().Max() + 1, amount, today);
    }
}
