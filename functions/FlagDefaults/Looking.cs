using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Looks at contracts without touching them, so that a run knows how many it would suspend before it suspends one.</summary>
internal sealed class Looking(AccountTable accounts, Reviewing reviewing)
{
    private const int Together = 8;

    /// <summary>What these contracts would come to.</summary>
    public async Task<List<LookedAt>> LookAsync(
        IReadOnlyCollection<ContractId> ids,
        KnownMoney known,
        DateOnly today,
        CancellationToken stop
    )
    {
        var looked = new LookedAt[ids.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            ids.Index(),
            together,
            async (next, cancel) => looked[next.Index] = await LookAsync(next.Item, known, today, cancel)
        );
        return [.. looked];
    }

    private async Task<LookedAt> LookAsync(ContractId id, KnownMoney known, DateOnly today, CancellationToken stop)
    {
        var account = await accounts.ReadAsync(id, stop);
        var settled = account
            .Settlement.Documents.Where(document => document.Open == Money.Zero)
            .Select(document => document.Facts.Number)
            .ToHashSet();
        var isQuiet = account.Proceedings.IsFinished && account.Account.PastDeadline(today).Count == 0;
        return new LookedAt(id, settled, isQuiet, !isQuiet && await WouldSuspendAsync(id, account, known, stop))
        {
            IsBraked = account.Proceedings.LastOrder is { IsBraked: true, IsLetGo: false },
        };
    }

    private async Task<bool> WouldSuspendAsync(
        ContractId id,
        StoredAccount account,
        KnownMoney known,
        CancellationToken stop
    )
    {
        try
        {
            var looked = await reviewing.LookAsync(id, account, known, Occasion.Run, stop);
            return looked.Conclusion.Proceedings.LastOrder
                    is { Change: ServiceChange.Suspend, State: OrderState.Queued, IsLetGo: false } order
                && account.Proceedings.Find(order.Sequence)?.State != OrderState.Queued;
        }
        catch (InvalidDataException)
        {
            // It parks, alone, when it is concluded upon.
            return false;
        }
    }
}
