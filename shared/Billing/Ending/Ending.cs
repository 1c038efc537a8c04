namespace Aims.Billing;

/// <summary>How far the end of a contract is settled (R12).</summary>
public static class Ending
{
    /// <summary>The first day after the last owed month: the provision is given back from then on. Null while open-ended.</summary>
    public static DateOnly? SettlesOn(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.LastPeriod?.Last.AddDays(1);
    }

    /// <summary>Whether the last owed month is over and everything to it is billed.</summary>
    public static bool IsBilledToTheEnd(Contract contract, BillingState state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return SettlesOn(contract) <= today && state.OwedFrom(contract) is null;
    }

    /// <summary>The day on which the contract must be looked at again, today while something is left to be done; null when nothing is.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="state">Where its billing stands.</param>
    /// <param name="account">Its account.</param>
    /// <param name="today">The Paris day.</param>
    public static DateOnly? NextLook(Contract contract, BillingState state, Account account, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(account);
        if (account.Reductions.Any(it => it.IsReserved))
        {
            return today;
        }

        return SettlesOn(contract) is not { } settles ? null
            : settles > today ? settles
            : IsBilledToTheEnd(contract, state, today) && IsSettled(contract, account) ? null
            : today;
    }

    private static bool IsSettled(Contract contract, Account account)
    {
        var settlement = account.Settle();
        var provision = ProvisionState.Of(account, settlement);
        return provision.Billed == provision.Restituted
            && !(contract.Terms.ProvisionHeld > Money.Zero)
            && settlement.Open == Money.Zero
            && settlement.Credit <= settlement.Overdrawn
            && account.Refunds.All(refund => refund.PaidOn is not null);
    }
}
