using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Brings news of our direct debits to their rows, their payments and their mandates, and to a person where one is needed.</summary>
internal sealed class DebitNewsTaking(DebitTable debits, MandateTable mandates, WorkQueues queues, Asking asking)
{
    private const int Together = 8;

    /// <summary>What a person is asked about who must look at a direct debit.</summary>
    public static string AboutOf(EndToEndId id) => $"debit|{id}";

    /// <summary>Takes news of one direct debit.</summary>
    /// <remarks>
    /// The row comes first: it freezes what the event says. The rest is done again whenever the same news come again, each under a key
    /// of its own, so that a run which was cut off in between leaves nothing out.
    /// </remarks>
    /// <param name="id">Which.</param>
    /// <param name="news">What is told of it.</param>
    /// <param name="inbox">The blob that the file is kept in.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> TakeAsync(EndToEndId id, DebitNews news, string inbox, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var stored =
                await debits.FindAsync(id, stop)
                ?? throw new InvalidDataException($"the direct debit {id} of a sealed file has no row");
            var heard = Following.Hear(stored.Followed, news);
            var isNew = heard.After != stored.Followed;
            if (!isNew || await debits.TryWriteAsync(stored with { Followed = heard.After }, stop))
            {
                await FollowAsync(heard, news, inbox, stop);
                return isNew;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    /// <summary>Takes the same news of several, some at a time.</summary>
    /// <returns>Of how many it was new.</returns>
    public async Task<int> TakeAsync(IEnumerable<EndToEndId> ids, DebitNews news, string inbox, CancellationToken stop)
    {
        var isNew = 0;
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            ids,
            together,
            async (id, cancel) => Interlocked.Add(ref isNew, await TakeAsync(id, news, inbox, cancel) ? 1 : 0)
        );
        return isNew;
    }

    private async Task FollowAsync(DebitHeard heard, DebitNews news, string inbox, CancellationToken stop)
    {
        var debit = heard.After.Debit;
        foreach (var happened in heard.Events)
        {
            await queues.SendAsync(new PaymentNotificationMessage.Happened(happened, inbox), stop);
        }

        if (heard.Block is { } block)
        {
            await mandates.BlockAsync(debit.Mandate.Reference, block, stop);
        }

        // A whole file that was refused is one matter, not one for each of its debits.
        if (heard.ForPerson is { } reason && !news.IsOurFault)
        {
            await asking.AskAsync(AboutOf(debit.Id), reason, stop);
        }
    }
}
