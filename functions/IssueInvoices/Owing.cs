using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reads what the decision needs to know, for many contracts at once.</summary>
public sealed class Owing(
    ContractTable contracts,
    InvoiceLedger ledger,
    AccountTable accounts,
    WaitingMoney waiting,
    MandateTable mandates
)
{
    /// <summary>These contracts with what exists of what they owe.</summary>
    /// <param name="ids">Contracts that may owe something.</param>
    /// <param name="today">The Paris day; its year must have been opened in the ledger before.</param>
    /// <param name="ahead">A month asked for ahead of time.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<List<OwingContract>> ReadAsync(
        IReadOnlyCollection<ContractId> ids,
        DateOnly today,
        BillingPeriod? ahead,
        CancellationToken stop
    )
    {
        var stored = await contracts.ReadManyAsync(ids, stop);
        var existing = await InvoicesAsync(stored, today, ahead, stop);
        var rich = await WaitingAsync(stored, stop);
        var uses = await UsesAsync(stored, stop);
        var owing = new List<OwingContract>(stored.Count);
        foreach (var contract in stored)
        {
            var id = contract.Contract.Id;
            var mayBeSpared = !contract.Contract.Terms.BillWhileSuspended;
            var account = rich.Contains(id) || mayBeSpared ? await accounts.ReadAsync(id, stop) : null;
            var read = await WithDocumentsAsync(contract, existing[id], account, today, stop);
            owing.Add(read with { Mandate = uses.Of(contract.Contract.Terms.Mandate) });
        }

        return owing;
    }

    /// <summary>What became of the mandates that debits would be announced under.</summary>
    private Task<MandateUses> UsesAsync(List<StoredContract> stored, CancellationToken stop) =>
        mandates.OfAsync(
            stored
                .Select(contract => contract.Contract.Terms)
                .Where(terms => terms.MeansOfPayment == MeansOfPayment.DirectDebit)
                .Select(terms => terms.Mandate)
                .OfType<Mandate>(),
            stop
        );

    /// <summary>Those whose account holds money: one range for all, for few have any.</summary>
    private async Task<HashSet<ContractId>> WaitingAsync(List<StoredContract> stored, CancellationToken stop) =>
        stored.Count == 0 ? [] : await waiting.BetweenAsync(stored[0].Contract.Id, stored[^1].Contract.Id, stop);

    /// <summary>One range of keys per month: on the first of a month one or two requests for a thousand contracts.</summary>
    private async Task<ILookup<ContractId, LedgerKey>> InvoicesAsync(
        List<StoredContract> stored,
        DateOnly today,
        BillingPeriod? ahead,
        CancellationToken stop
    )
    {
        var owed = stored
            .SelectMany(contract =>
                Invoicing
                    .OwedPeriods(contract.Contract, contract.State, today, ahead)
                    .Select(period => (Period: period, contract.Contract.Id))
            )
            .ToLookup(pair => pair.Period, pair => pair.Id);
        var found = new List<(ContractId Id, LedgerKey Key)>();
        foreach (var month in owed.OrderBy(month => month.Key.First))
        {
            var ids = month.ToDictionary(id => BusinessKey.Invoice(id, month.Key));
            var first = new ContractId(month.Min(id => id.Text)!);
            var last = new ContractId(month.Max(id => id.Text)!);
            var keys = await ledger.InvoicesAsync(month.Key, first, last, today, stop);
            found.AddRange(keys.Where(key => ids.ContainsKey(key.Key)).Select(key => (ids[key.Key], key)));
        }

        return found.ToLookup(pair => pair.Id, pair => pair.Key);
    }

    /// <summary>
    /// A document that exists although the contract is still shown as owing it: a run was cut short, or another one is at work.
    /// It is read, because what it billed must not be billed again.
    /// </summary>
    private async Task<OwingContract> WithDocumentsAsync(
        StoredContract contract,
        IEnumerable<LedgerKey> invoices,
        StoredAccount? account,
        DateOnly today,
        CancellationToken stop
    )
    {
        var keys = invoices.ToList();
        if (MayHaveDeposit(contract) && await ledger.DepositAsync(contract.Contract.Id, today, stop) is { } deposit)
        {
            keys.Add(deposit);
        }

        var documents = new List<Document>(keys.Count);
        foreach (var key in keys)
        {
            documents.Add(
                await ledger.ReadAsync(key.Number, stop)
                    ?? throw new InvalidDataException($"The ledger holds a key without its document {key.Number}.")
            );
        }

        var spared = SparedMonths(contract, account, today);
        var existing = keys.Select(key => key.Key)
            .Concat(spared.Select(month => BusinessKey.Invoice(contract.Contract.Id, month)))
            .ToHashSet();
        var owing = new OwingContract(contract, contract.State, existing, documents, account, spared);
        return owing with { State = owing.After([]) };
    }

    /// <summary>R8.4: a contract may say that a month which begins while its services are suspended is not billed.</summary>
    private static HashSet<BillingPeriod> SparedMonths(
        StoredContract contract,
        StoredAccount? account,
        DateOnly today
    ) =>
        contract.Contract.Terms.BillWhileSuspended || account is null
            ? []
            :
            [
                .. Invoicing
                    .OwedPeriods(contract.Contract, contract.State, today)
                    .Where(month => account.Proceedings.WasSuspendedOn(contract.Contract.Printed(month).First)),
            ];

    private static bool MayHaveDeposit(StoredContract contract) =>
        contract.Contract.Terms is { ProvisionPolicy: ProvisionPolicy.SecurityDeposit, ProvisionHeld: null }
        && contract.State.ProvisionBilledOn is null;
}
