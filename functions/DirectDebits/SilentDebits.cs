using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Asks a person about direct debits that no bank file has spoken of: a sum that was not recognised, a file that never reached the
/// bank. Until somebody says what became of them their documents are no default and are not collected again (R11).
/// </summary>
internal sealed class SilentDebits(DebitFileTable files, DebitTable debits, Asking asking, ParkedTable parked)
{
    private const string Prefix = "silent|";

    /// <summary>Two months of files: what is older was asked about long ago.</summary>
    private const int LookedBack = 62;

    /// <summary>Asks about each once, and takes off the list what has been spoken of since.</summary>
    /// <returns>How many are silent.</returns>
    public async Task<int> AskAsync(DateOnly today, CancellationToken stop)
    {
        var silent = 0;
        foreach (var messageId in await files.IdsAsync(today.AddDays(-LookedBack), today, stop))
        {
            var file = await files.FindAsync(messageId, stop);
            foreach (var debit in (file?.Debits ?? []).Select(it => it.Followed))
            {
                if (Following.IsSilent(debit, today))
                {
                    silent++;
                    await asking.AskAsync(Prefix + debit.Debit.Id, ReasonOf(debit), stop);
                }
            }
        }

        await ReleaseAsync(today, stop);
        return silent;
    }

    private static string ReasonOf(FollowedDebit debit) =>
        $"no bank file says what became of the direct debit {debit.Debit.Id} of {debit.MessageId}, "
        + $"to be collected on {debit.Debit.CollectionDate.ToIso()}: import the missing statement, or ask the bank";

    private async Task ReleaseAsync(DateOnly today, CancellationToken stop)
    {
        var prefix = ParkedKeys.BankNews(Prefix);
        foreach (var entry in await parked.AllAsync(stop))
        {
            if (
                entry.Key.StartsWith(prefix, StringComparison.Ordinal)
                && EndToEndId.TryParse(entry.Key[prefix.Length..], out var id)
                && (await debits.FindAsync(id, stop))?.Followed is { } debit
                && !Following.IsSilent(debit, today)
            )
            {
                await parked.RemoveAsync(entry.Key, stop);
            }
        }
    }
}
