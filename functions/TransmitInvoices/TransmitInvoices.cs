using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Brings issued invoices and credit notes to the approved platform, each once and in the order of its number, and takes what the
/// platform tells of them. Without platform it does nothing. Security deposit documents are no invoices and never leave this way.
/// </summary>
internal sealed class TransmitInvoices(
    EInvoicePlatform platform,
    EInvoicingSettings settings,
    InvoiceLedger ledger,
    EInvoiceTable table,
    Transmitting transmitting,
    StatusPulling pulling,
    RunTable runs,
    ParisCalendar calendar,
    TimeProvider clock,
    ILogger<TransmitInvoices> log
) : ITimerFunction
{
    private static readonly Series[] Transmitted = [Series.F, Series.A];

    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        if (!platform.IsOn)
        {
            return;
        }

        var (started, today, report) = (clock.GetUtcNow(), calendar.Today, new TransmissionReport());
        // After this nobody issues in an earlier year: what it does not hold now it never will.
        await ledger.OpenYearAsync(today.Year, stop);
        var cursors = await table.CursorsAsync(stop);
        foreach (var (series, year) in SeriesUntil(today.Year))
        {
            var cursor = cursors.GetValueOrDefault(Transmitting.SeriesName(series, year));
            if (cursor is not { IsComplete: true })
            {
                await transmitting.TransmitAsync(series, year, cursor, isOver: year < today.Year, report, stop);
            }
        }

        report.Statuses = await pulling.PullAsync(stop);
        if (report.IsWorthNoting)
        {
            // It runs every quarter of an hour: rows that say nothing would hide the others.
            await runs.RecordAsync(new Run(nameof(TransmitInvoices), run, today, started, report.Figures), stop);
        }

        TransmitInvoicesLog.Done(log, today, report.Deposited, report.Rejected, report.Waiting, report.Statuses);
    }

    private IEnumerable<(Series Series, int Year)> SeriesUntil(int last) =>
        from year in Enumerable.Range(settings.FirstYear, Math.Max(0, last - settings.FirstYear + 1))
        from series in Transmitted
        select (series, year);
}
