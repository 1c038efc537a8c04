using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Submits what follows the cursor of a series and year, in the order of the numbers.</summary>
internal sealed class Transmitting(
    InvoiceLedger ledger,
    EInvoiceTable table,
    Submitting submitting,
    EInvoicingSettings settings,
    NumberingOptions numbering,
    TimeProvider clock,
    ILogger<TransmitInvoices> log
)
{
    private const int Page = 100;
    private static readonly TimeSpan LongWait = TimeSpan.FromHours(1);

    /// <summary>Submits until the end of the series, or until a document has to wait: those after it wait too.</summary>
    /// <param name="series">The series.</param>
    /// <param name="year">The year.</param>
    /// <param name="known">How far it came; null: not begun.</param>
    /// <param name="isOver">Whether nothing can be issued in that year any more.</param>
    /// <param name="report">Takes what was done.</param>
    /// <param name="stop">Stops it; what was recorded stays.</param>
    public async Task TransmitAsync(
        Series series,
        int year,
        TransmissionCursor? known,
        bool isOver,
        TransmissionReport report,
        CancellationToken stop
    )
    {
        var name = SeriesName(series, year);
        var next = known?.Next ?? settings.First.GetValueOrDefault(name, numbering.FirstOf(name));
        for (var isMore = true; isMore; )
        {
            var page = await ledger.ListAsync(series, year, next - 1, Page, stop);
            var reached = await SubmitAsync(page, next, name, report, stop);
            var isThrough = reached == next + page.Count;
            isMore = isThrough && page.Count == Page;
            next = reached;
            var cursor = new TransmissionCursor(next, IsComplete: isOver && isThrough && !isMore);
            if (cursor != known)
            {
                await table.PutAsync(name, cursor, stop);
                known = cursor;
            }
        }
    }

    /// <summary>Such as <c>F2027</c>.</summary>
    public static string SeriesName(Series series, int year) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{series}{year:0000}");

    /// <summary>Submits a page as far as it goes.</summary>
    /// <returns>The next number to submit.</returns>
    private async Task<int> SubmitAsync(
        List<Document> page,
        int next,
        string name,
        TransmissionReport report,
        CancellationToken stop
    )
    {
        foreach (var document in page)
        {
            // Numbers are continuous: one that is missing was issued while the page was read, and is there next time. What is missing
            // again is for a person: a cursor that began too low, or a ledger that is not whole.
            if (document.Number.Sequence != next)
            {
                TransmitInvoicesLog.IsMissing(log, name, next, document.Number);
                break;
            }

            if (!settings.IsTooEarly(document, name))
            {
                var submitted = await submitting.SubmitAsync(document, stop);
                report.Add(submitted);
                if (submitted.Submitted == EInvoiceState.Pending)
                {
                    Tell(submitted);
                    break;
                }
            }

            next++;
        }

        return next;
    }

    private void Tell(EInvoice waiting)
    {
        if (clock.GetUtcNow() - waiting.Since >= LongWait)
        {
            TransmitInvoicesLog.WaitsForLong(log, waiting.Number, waiting.Since, waiting.Reason);
        }
        else
        {
            TransmitInvoicesLog.Waits(log, waiting.Number, waiting.Reason);
        }
    }
}
