using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reminds customers of deadlines, cure periods and cheques (R7), once each: of what is due or about to be, nobody else.</summary>
internal sealed class RemindCustomers(
    ParisCalendar calendar,
    DueIndex due,
    CaseIndex cases,
    CustomerIndex customers,
    EvidenceReading evidence,
    AccountTable accounts,
    ContractTable contracts,
    Reviewing reviewing,
    DefaultTerms terms,
    RunTable runs,
    TimeProvider clock,
    ILogger<RemindCustomers> log
) : ITimerFunction
{
    /// <summary>On the tenth of a month every open document is near its deadline.</summary>
    private const int Together = 8;

    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        var (started, today) = (clock.GetUtcNow(), calendar.Today);
        var known = await evidence.KnownAsync(stop);
        var reminders = 0;
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            await ConcernedAsync(today, stop),
            together,
            async (id, cancel) => Interlocked.Add(ref reminders, await TryRemindAsync(id, known, today, cancel))
        );
        await runs.RecordAsync(new Run(nameof(RemindCustomers), run, today, started, [("reminders", reminders)]), stop);
        RemindCustomersLog.Done(log, today, reminders);
    }

    private async Task<IEnumerable<ContractId>> ConcernedAsync(DateOnly today, CancellationToken stop)
    {
        var rows = await due.DueAsync(DateOnly.MinValue, today.AddDays(terms.DeadlineReminderDays), stop);
        var ids = rows.Select(row => row.Contract).Concat((await cases.AllAsync(stop)).Keys);
        var isMonthEnding = today >= BillingPeriod.Of(today).Last.AddDays(-terms.ChequeReminderDays);
        return isMonthEnding ? ids.Concat(await customers.ChequePayersAsync(stop)).Distinct() : ids.Distinct();
    }

    private async Task<int> TryRemindAsync(ContractId id, KnownMoney known, DateOnly today, CancellationToken stop)
    {
        try
        {
            return await RemindAsync(id, known, today, stop);
        }
        catch (InvalidDataException fault)
        {
            // The run of defaults parks it, alone.
            RemindCustomersLog.Skipped(log, id, fault.Message);
            return 0;
        }
    }

    /// <returns>How many reminders were given.</returns>
    private async Task<int> RemindAsync(ContractId id, KnownMoney known, DateOnly today, CancellationToken stop)
    {
        var account = await accounts.ReadAsync(id, stop);
        // What was decided and is not sent was perhaps never told to the queue: a crash between the two.
        var isUntold = account.Proceedings.Notices.Any(notice => !notice.IsSent);
        if (
            await contracts.ReadAsync(id, stop) is not { } contract
            || !(isUntold || Due(contract, account, today).Any())
        )
        {
            return 0;
        }

        var review = new Review(Occasion.News, "reminded")
        {
            Known = known,
            Read = account,
            TellsAgain = true,
            Also = stored => Due(contract, stored, today),
        };
        var reviewed = await reviewing.ReviewAsync(id, review, stop);
        return reviewed.After.Proceedings.Notices.Count - reviewed.Before.Proceedings.Notices.Count;
    }

    private IEnumerable<Notice> Due(StoredContract contract, StoredAccount account, DateOnly today) =>
        new Reminding(contract.Contract, contract.State, account.Account, terms, today).Due(account.Proceedings);
}
