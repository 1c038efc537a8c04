using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Finds who is past a deadline and draws the conclusions of article 6.3 (R8–R11): what is due is read from the due index, what is
/// unfinished from the open cases; every other contract stays unread. A day missed is caught up, a second run finds nothing to do.
/// </summary>
internal sealed class FlagDefaults(
    ParisCalendar calendar,
    DueIndex due,
    CaseIndex cases,
    ContractTable contracts,
    EvidenceReading evidence,
    Looking looking,
    Concluder concluder,
    DefaultTerms terms,
    RunTable runs,
    TimeProvider clock,
    ILogger<FlagDefaults> log
) : ITimerFunction
{
    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        var (started, today) = (clock.GetUtcNow(), calendar.Today);
        var known = await evidence.KnownAsync(stop);
        var rows = await due.DueAsync(DateOnly.MinValue, today.AddDays(-1), stop);
        var open = await cases.AllAsync(stop);
        var ids = rows.Select(row => row.Contract).Concat(open.Keys).Distinct().ToList();
        var looked = await looking.LookAsync(ids, known, today, stop);
        var suspending = looked.Count(it => it.WouldSuspend);
        // With those that wait already: the rest of a run that was cut off is no smaller run.
        var isBraked = suspending > 0 && await IsBrakedAsync(suspending + looked.Count(it => it.IsBraked), stop);
        var report = new DefaultsReport(looked.Count, suspending, isBraked);
        foreach (var contract in looked)
        {
            var version = open.TryGetValue(contract.Id, out var shown) ? shown : (Azure.ETag?)null;
            await concluder.ConcludeAsync(contract, known, isBraked && contract.WouldSuspend, version, report, stop);
        }

        await concluder.ReleaseAsync(report, stop);
        // What the account does not know yet stays shown: it may be drawn long after its deadline.
        var settled = looked.SelectMany(it => it.Settled).ToHashSet();
        await due.RemoveAsync(rows.Where(row => settled.Contains(row.Number)), stop);
        await runs.RecordAsync(new Run(nameof(FlagDefaults), run, today, started, report.Figures), stop);
        FlagDefaultsLog.Done(
            log,
            today,
            looked.Count,
            report.Flagged,
            report.Closed,
            suspending,
            isBraked,
            report.Parked.Count
        );
    }

    /// <summary>R11: too many at once may be our own mistake. The contracts are counted only where their number decides.</summary>
    private async Task<bool> IsBrakedAsync(int suspending, CancellationToken stop) =>
        suspending > terms.MostSuspensions && suspending > terms.BrakeAbove(await contracts.CountAsync(stop));
}
