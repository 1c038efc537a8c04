using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Tells the customer that his contract ends, once per last day.</summary>
internal sealed class TerminationNotice(Reviewing reviewing, CaseIndex cases, ParisCalendar calendar)
{
    /// <summary>Decides the notice with what it says, and asks for its mail; one that was decided before is left to the daily run.</summary>
    /// <param name="contract">The contract, with its end.</param>
    /// <param name="account">Its account.</param>
    /// <param name="termination">The row that says so.</param>
    /// <param name="stop">Stops it.</param>
    public async Task TellAsync(Contract contract, StoredAccount account, ToSettle termination, CancellationToken stop)
    {
        if (contract.End is not { } end || end != termination.TerminatedOn)
        {
            return;
        }

        var key = Termination.NoticeKey(end);
        if (account.Proceedings.Notices.FirstOrDefault(notice => notice.Key == key) is { } told)
        {
            // A crash may have come between the decision and its announcement: the run of open cases announces again.
            await (told.IsSent ? Task.CompletedTask : cases.AddAsync(contract.Id, stop));
            return;
        }

        var notice = new Notice(key, NoticeKind.Terminated, calendar.Today);
        var review = new Review(Occasion.News, termination.Cause ?? "terminated")
        {
            Also = now => now.Proceedings.HasNotice(key) ? [] : [notice],
        };
        await reviewing.ReviewAsync(contract.Id, review, stop);
    }
}
