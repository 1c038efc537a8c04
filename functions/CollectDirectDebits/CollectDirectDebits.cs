using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Puts into files for the bank what falls due by direct debit (R6, R11): each attempt for a document in one file only, each file once.
/// A day missed is caught up, a second run finds nothing to do; what a crash left of a file is finished first.
/// </summary>
internal sealed class CollectDirectDebits(
    ParisCalendar calendar,
    DirectDebitTerms terms,
    CollectingCases cases,
    Filing filing,
    SilentDebits silent,
    Reviewing reviewing,
    RunTable runs,
    RunsSettings switches,
    TimeProvider clock,
    ILogger<CollectDirectDebits> log
) : ITimerFunction
{
    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        if (!switches.Debits)
        {
            CollectDirectDebitsLog.SwitchedOff(log);
            return;
        }

        var (started, today, report) = (clock.GetUtcNow(), calendar.Today, new CollectionsReport());
        report.Finished = await filing.FinishAsync(today, stop);
        var decided = await cases.DecideAsync(new Collecting(terms, today), today, stop);
        foreach (var announced in decided.Where(it => it.Decision is CollectingDecision.Announce))
        {
            await AnnounceAsync(announced, report, stop);
        }

        foreach (var waiting in decided)
        {
            if (waiting.Decision is CollectingDecision.Wait wait)
            {
                report.Waiting++;
                CollectDirectDebitsLog.Waits(log, waiting.Document, wait.Reason);
            }
        }

        var due = decided.Select(it => it.Decision).OfType<CollectingDecision.Collect>().Select(it => it.Debit);
        foreach (var file in await filing.FileAsync([.. due], today, stop))
        {
            report.Add(file);
            CollectDirectDebitsLog.Filed(log, file.MessageId, file.Debits.Count, file.Total.Cents);
        }

        report.Silent = await silent.AskAsync(today, stop);
        await runs.RecordAsync(new Run(nameof(CollectDirectDebits), run, today, started, report.Figures), stop);
        CollectDirectDebitsLog.Done(log, today, report.Files, report.Debits, report.Waiting, report.Announced);
    }

    /// <summary>A new attempt is told to the customer first; the next runs collect it when the mail is there and its day comes.</summary>
    private async Task AnnounceAsync(DecidedCase decided, CollectionsReport report, CancellationToken stop)
    {
        var notice = ((CollectingDecision.Announce)decided.Decision).Notice;
        var review = new Review(Occasion.News, $"new attempt for {decided.Document} announced")
        {
            TellsAgain = true,
            // What was paid since it was decided is not announced.
            Also = stored =>
                !stored.Proceedings.HasNotice(notice.Key) && Collecting.AsOf(notice, stored.Settlement) is { } now
                    ? [now]
                    : [],
        };
        try
        {
            await reviewing.ReviewAsync(decided.Contract, review, stop);
            report.Announced++;
        }
        catch (InvalidDataException fault)
        {
            // The run of defaults parks the contract, alone; the others are collected.
            CollectDirectDebitsLog.NotAnnounced(log, decided.Contract, decided.Document, fault.Message);
        }
    }
}
