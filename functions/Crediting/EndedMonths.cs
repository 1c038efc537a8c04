using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>R12: months that were issued although they lie after the end of their contract are credited whole.</summary>
internal sealed class EndedMonths(InvoiceLedger ledger, CreditNotes notes, ParisCalendar calendar)
{
    /// <summary>Credits what is left of them, each once.</summary>
    /// <param name="contract">A contract with an end.</param>
    /// <param name="account">Its account.</param>
    /// <param name="stop">Stops it; what was issued stays.</param>
    /// <returns>How many credit notes were issued.</returns>
    /// <exception cref="InvalidDataException">One cannot be issued.</exception>
    public async Task<int> CreditAsync(Contract contract, Account account, CancellationToken stop)
    {
        var reason = $"Mois non dû\u00A0: fin du contrat le {French.Date(contract.End!.Value)}";
        var credited = 0;
        foreach (var number in await AfterEndAsync(contract, account, stop))
        {
            var key = BusinessKey.AfterEnd(number);
            var document = await ledger.ReadAsync(number, stop);
            if (
                document is null
                || account.Reductions.Any(it => it.Key == key.Text)
                || Crediting.IsUsedUp(document, account.Reductions)
            )
            {
                continue;
            }

            var all = new CreditRequest.Everything();
            var order = new CreditOrder(
                document,
                key,
                $"credited {number}: after the end",
                earlier => Crediting.Reduce(document, earlier, all, key, reason, "end of contract")
            );
            var issued = await notes.IssueAsync(order, stop);
            credited += issued.IsGood ? 1 : throw new InvalidDataException($"{number}: {issued.Faults[0]}");
        }

        return credited;
    }

    /// <summary>
    /// By the account; the last ones, whose receivable may be on its way, by the ledger too: a run that had read the contract before it
    /// was ended may have issued one since.
    /// </summary>
    private async Task<IEnumerable<DocumentNumber>> AfterEndAsync(
        Contract contract,
        Account account,
        CancellationToken stop
    )
    {
        var (today, last) = (calendar.Today, contract.LastPeriod!.Value);
        var numbers = account
            .Documents.Where(document => document.Kind == DocumentKind.Invoice && document.Period > last)
            .Select(document => document.Number)
            .ToHashSet();
        await ledger.OpenYearAsync(today.Year, stop);
        var (recent, ahead) = (BillingPeriod.Of(today).Previous, BillingPeriod.Of(today).Next);
        for (var period = last.Next > recent ? last.Next : recent; period <= ahead; period = period.Next)
        {
            var keys = await ledger.InvoicesAsync(period, contract.Id, contract.Id, today, stop);
            numbers.UnionWith(keys.Select(key => key.Number));
        }

        return numbers.OrderBy(number => number.ToString(), StringComparer.Ordinal);
    }
}
