using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What contracts owe on a day: what is known is read, and the decision taken.</summary>
public sealed class Deciding(Owing owing, InvoicingTerms terms)
{
    /// <summary>What these contracts owe on a day; the dry run stops here.</summary>
    public async Task<List<(OwingContract Contract, InvoicingDecision Decision)>> DecideAsync(
        IReadOnlyCollection<ContractId> ids,
        PriceLists prices,
        DateOnly today,
        BillingPeriod? ahead,
        CancellationToken stop
    )
    {
        var read = await owing.ReadAsync(ids, today, ahead, stop);
        return
        [
            .. read.Select(contract =>
                (
                    contract,
                    Invoicing.Decide(
                        contract.Stored.Contract,
                        contract.State,
                        prices,
                        contract.Existing,
                        terms,
                        today,
                        ahead,
                        contract.Credit,
                        contract.Mandate
                    )
                )
            ),
        ];
    }
}
