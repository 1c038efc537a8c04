using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Issues every document that is owed by today and does not exist (R1–R5). The timer only nudges: a day missed is caught up,
/// a second run finds nothing to do.
/// </summary>
internal sealed class IssueInvoices(
    ParisCalendar calendar,
    ContractTable contracts,
    PriceTable prices,
    InvoiceLedger ledger,
    Issuing issuing,
    DriftBrake brake,
    Announcer announcer,
    SecondLooks looks,
    ParkedTable parked,
    RunTable runs,
    RunsSettings switches,
    TimeProvider clock,
    ILogger<IssueInvoices> log
) : ITimerFunction
{
    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        if (!switches.Issuing)
        {
            IssueInvoicesLog.SwitchedOff(log);
            return;
        }

        var today = calendar.Today;
        try
        {
            await RunAsync(run, today, stop);
        }
        catch (OutdatedIssueDateException) when (calendar.Today > today)
        {
            // Midnight passed while this run was at work, and another one issues on the new day: decide again.
            await RunAsync(run, calendar.Today, stop);
        }
    }

    private async Task RunAsync(string run, DateOnly today, CancellationToken stop)
    {
        var started = clock.GetUtcNow();
        var (issued, amount, setAside) = (0, Money.Zero, new HashSet<ContractId>());

        // Before anything is read: from here on nobody adds a document to the year before.
        await ledger.OpenYearAsync(today.Year, stop);
        var priceLists = await prices.ReadAllAsync(stop);
        var isBraked = await brake.IsOnAsync(priceLists, today, stop);
        var pages = isBraked ? AsyncEnumerable.Empty<List<ContractId>>() : contracts.OwedAsync(today, stop);
        await foreach (var page in pages)
        {
            var report = await issuing.IssueAsync(page, priceLists, today, ahead: null, stop);
            issued += report.Issued;
            amount += report.Amount;
            setAside.UnionWith(report.Parked);
            IssueInvoicesLog.PageDone(log, page.Count, report.Issued, report.Parked.Count);
        }

        var healed = await announcer.AnnounceLeftoversAsync(today.Year, stop);
        await looks.AskAsync(stop);
        await (isBraked ? Task.CompletedTask : ReleaseAsync(setAside, stop));
        await runs.RecordAsync(
            new Run(
                nameof(IssueInvoices),
                run,
                today,
                started,
                [
                    ("issued", issued),
                    ("issuedCents", amount.Cents),
                    ("parked", setAside.Count),
                    ("braked", isBraked ? 1 : 0),
                ]
            ),
            stop
        );
        IssueInvoicesLog.Done(log, today, issued, amount.Cents, setAside.Count, healed);
    }

    /// <summary>A contract that was parked and is no longer wrong leaves the list.</summary>
    private async Task ReleaseAsync(HashSet<ContractId> stillParked, CancellationToken stop)
    {
        var keys = stillParked.Select(ParkedKeys.Contract).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in await parked.AllAsync(stop))
        {
            if (ParkedKeys.IsContract(entry.Key) && !keys.Contains(entry.Key))
            {
                await parked.RemoveAsync(entry.Key, stop);
            }
        }
    }
}
