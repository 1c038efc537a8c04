using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Refunds of ended contracts: decided here, paid by a person.</summary>
internal sealed class Refunds(AccountTable accounts, SettlingIndex settling, ParisCalendar calendar)
{
    /// <summary>Decides the refund that is due, if there is one, and lists it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="account">Its account as just read.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>What was decided; zero when nothing was.</returns>
    public async Task<Money> DecideAsync(StoredContract contract, StoredAccount account, CancellationToken stop)
    {
        var (id, today) = (contract.Contract.Id, calendar.Today);
        Refund? Due(StoredAccount now) => Refunding.Decide(contract.Contract, contract.State, now.Account, today);
        if (Due(account) is null)
        {
            return Money.Zero;
        }

        // Listed first: whoever reads the list finds it in the account.
        await settling.AddAsync(id, today, stop);
        var decided = Money.Zero;
        await accounts.ChangeAsync(
            id,
            now =>
            {
                var refund = Due(now);
                decided = refund?.Amount ?? Money.Zero;
                return refund is null ? null : new AccountUpdate("refund decided: end of contract") { Refund = refund };
            },
            account,
            stop
        );
        return decided;
    }
}
