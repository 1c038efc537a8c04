using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Issues what contracts owe: read, decide, record, announce. The timer, a renewal and a run by hand all come here.</summary>
public sealed class Issuing(
    Deciding deciding,
    ContractTable contracts,
    InvoiceLedger ledger,
    ParkedTable parked,
    Announcer announcer,
    TimeProvider clock
)
{
    /// <summary>Issues what these contracts owe on a day, once, and asks for the PDFs.</summary>
    /// <param name="ids">Contracts that may owe something.</param>
    /// <param name="prices">All price lists.</param>
    /// <param name="today">The Paris day; its year must have been opened in the ledger before.</param>
    /// <param name="ahead">A month asked for ahead of time.</param>
    /// <param name="stop">Stops it; what was recorded stays.</param>
    /// <exception cref="OutdatedIssueDateException">Somebody issues on a later day already.</exception>
    public async Task<IssuingReport> IssueAsync(
        IReadOnlyCollection<ContractId> ids,
        PriceLists prices,
        DateOnly today,
        BillingPeriod? ahead,
        CancellationToken stop
    )
    {
        var decided = await deciding.DecideAsync(ids, prices, today, ahead, stop);
        var report = new IssuingReport();
        foreach (var (contract, decision) in decided)
        {
            if (decision is InvoicingDecision.Park park)
            {
                await ParkAsync(contract.Stored.Contract.Id, string.Join("; ", park.Faults), report, stop);
            }
        }

        await RecordAsync(decided.Select(next => next.Decision).OfType<InvoicingDecision.Issue>(), report, stop);
        var billed = decided
            .Where(next =>
                next.Decision is not InvoicingDecision.Park && !report.IsParked(next.Contract.Stored.Contract.Id)
            )
            .Select(next =>
                (next.Contract.Stored, next.Contract.After(report.DocumentsOf(next.Contract.Stored.Contract.Id)))
            );
        await contracts.RecordBillingAsync(billed, stop);
        return report;
    }

    /// <summary>The oldest month first, so that numbers follow time; one transaction per group, announced as soon as it is written.</summary>
    private async Task RecordAsync(
        IEnumerable<InvoicingDecision.Issue> decisions,
        IssuingReport report,
        CancellationToken stop
    )
    {
        var series = decisions.SelectMany(issue => issue.Documents).GroupBy(document => document.Series);
        foreach (var documents in series.OrderBy(group => group.Key))
        {
            var inOrder = documents
                .OrderBy(document => document.Period.First)
                .ThenBy(document => document.Contract.Text, StringComparer.Ordinal)
                .ToList();
            await foreach (var (group, answers) in ledger.IssueAsync(inOrder, stop))
            {
                foreach (var answer in answers)
                {
                    await TakeAsync(answer, report, stop);
                }

                if (group is not null)
                {
                    await announcer.AnnounceAsync(
                        group,
                        [.. answers.OfType<Recorded.Created>().Select(created => created.Document)],
                        stop
                    );
                }
            }
        }
    }

    private async Task TakeAsync(Recorded answer, IssuingReport report, CancellationToken stop)
    {
        switch (answer)
        {
            case Recorded.Created created:
                report.AddIssued(created.Document);
                break;
            case Recorded.AlreadyThere there:
                report.AddFound(await FoundAsync(there.Existing, stop));
                break;
            case Recorded.Different different:
                var reason = $"{different.Existing.Number} exists for {different.Existing.Key} with other lines";
                await ParkAsync(different.Wanted.Contract, reason, report, stop);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Document> FoundAsync(LedgerKey key, CancellationToken stop) =>
        await ledger.ReadAsync(key.Number, stop)
        ?? throw new InvalidDataException($"The ledger holds a key without its document {key.Number}.");

    private Task ParkAsync(ContractId contract, string reason, IssuingReport report, CancellationToken stop)
    {
        report.AddParked(contract);
        return parked.ParkAsync(new Parked(ParkedKeys.Contract(contract), reason, clock.GetUtcNow()), stop);
    }
}
