using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What news of an account's money mean at once (R10): a default is closed, a suspension cancelled, a reinstatement ordered.</summary>
internal sealed class News(Reviewing reviewing, DueIndex due)
{
    /// <summary>Looks at an account of which something is concluded; every other account costs nothing.</summary>
    /// <param name="account">The account after the news.</param>
    /// <param name="cause">For the journal, one line.</param>
    /// <param name="stop">Stops it.</param>
    public async Task TellAsync(StoredAccount account, string cause, CancellationToken stop)
    {
        await ShowReopenedAsync(account.Account, stop);
        if (account.Proceedings.OpenDefaults.Any() || account.Proceedings.LastOrder is { IsPending: true })
        {
            var review = new Review(Occasion.News, cause) { Read = account };
            await reviewing.ReviewAsync(account.Account.Contract, review, stop);
        }
    }

    /// <summary>What was paid and is open again is due again: the run finds it by the due index.</summary>
    private async Task ShowReopenedAsync(Account account, CancellationToken stop)
    {
        if (account.Reopenings.Count == 0)
        {
            return;
        }

        // Not only those of today: what was cut off may come again on another day.
        var reopened = account.Reopenings.Select(reopening => reopening.Document).ToHashSet();
        foreach (var document in account.Settle().Documents.Where(it => it.Open > Money.Zero))
        {
            if (reopened.Contains(document.Facts.Number))
            {
                await due.AddAsync(document.Facts, account.Contract, stop);
            }
        }
    }
}
