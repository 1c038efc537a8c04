using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What contracts owe on a day: what is known is read, and the decision taken.</summary>
public sealed class Deciding(Owing owing, AccountTable accounts, InvoicingTerms terms)
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
                        contract.Credit
                    )
                )
            ),
        ];
    }

    /// <summary>Decides, and has the accounts promise the credit that the invoices show; an account that changed is decided again.</summary>
    public async Task<List<(OwingContract Contract, InvoicingDecision Decision)>> PromiseAsync(
        IReadOnlyCollection<ContractId> ids,
        PriceLists prices,
        DateOnly today,
        BillingPeriod? ahead,
        CancellationToken stop
    )
    {
        var decided = new List<(OwingContract Contract, InvoicingDecision Decision)>();
        for (var (left, attempt) = (ids.ToList(), 0); left.Count > 0; attempt++)
        {
            var again = new List<ContractId>();
            foreach (var next in await DecideAsync(left, prices, today, ahead, stop))
            {
                if (await HasCreditAsync(next.Contract, next.Decision, stop))
                {
                    decided.Add(next);
                }
                else
                {
                    again.Add(next.Contract.Stored.Contract.Id);
                }
            }

            left = again;
            if (left.Count > 0)
            {
                await Task.Delay(Backoff.Delay(attempt), stop);
            }
        }

        return decided;
    }

    private async Task<bool> HasCreditAsync(
        OwingContract contract,
        InvoicingDecision decision,
        CancellationToken stop
    ) =>
        contract.Account is not { } account
        || decision is not InvoicingDecision.Issue issue
        || await accounts.TryReserveAsync(account, AccountCredit.NeededBy(issue.Documents), stop);
}
