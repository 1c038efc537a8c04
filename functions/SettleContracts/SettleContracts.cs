using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Settles what ends (R12): credit notes that a crash left without number, months after the end, the provision, the refund. Read are the
/// contracts that the index shows and those whose account holds money. A day missed is caught up, a second run finds nothing to do.
/// </summary>
internal sealed class SettleContracts(
    ParisCalendar calendar,
    SettlingIndex index,
    WaitingMoney waiting,
    Settling settling,
    ParkedTable parked,
    RunTable runs,
    RunsSettings switches,
    TimeProvider clock,
    ILogger<SettleContracts> log
) : ITimerFunction
{
    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        if (!switches.Issuing)
        {
            SettleContractsLog.SwitchedOff(log);
            return;
        }

        var (started, today) = (clock.GetUtcNow(), calendar.Today);
        var rows = (await index.DueAsync(today, stop)).ToLookup(row => row.Contract);
        // Money that comes in after everything was settled is another refund.
        var ids = rows.Select(group => group.Key).Union(await waiting.AllAsync(stop)).ToList();
        var (report, faulty) = (new SettlingReport(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var id in ids)
        {
            var settled = await settling.SettleAsync(id, [.. rows[id]], stop);
            report.Add(settled);
            if (settled.Fault is not null)
            {
                faulty.Add(ParkedKeys.Settling(id));
            }
        }

        await ReleaseAsync(faulty, stop);
        await runs.RecordAsync(new Run(nameof(SettleContracts), run, today, started, report.Figures), stop);
        SettleContractsLog.Done(log, today, report.Looked, report.Restituted, report.Refunded.Cents, report.Parked);
    }

    /// <summary>A contract that was parked and is no longer wrong leaves the list.</summary>
    private async Task ReleaseAsync(HashSet<string> faulty, CancellationToken stop)
    {
        foreach (var entry in await parked.AllAsync(stop))
        {
            if (ParkedKeys.IsSettling(entry.Key) && !faulty.Contains(entry.Key))
            {
                await parked.RemoveAsync(entry.Key, stop);
            }
        }
    }
}
