using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The batches that credits of one file of the bank may be the sum of, read as it asks for them, each file of ours once.</summary>
internal sealed class KnownBatches(DebitFileTable files, Dictionary<string, string> taken)
{
    /// <summary>A file leaves at most 14 TARGET days before its collection date, and is credited a few after it.</summary>
    private const int LongestWay = 35;

    /// <summary>Every batch that some credit was taken for: asked for each credit of a statement.</summary>
    private readonly HashSet<string> _takenBatches = new(taken.Values.SelectMany(Names), StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<CandidateBatch>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, IReadOnlyList<CandidateBatch>> _byDay = [];

    /// <summary>The batches that a credit was taken for before, parted by spaces; empty: for money of its own; null: not noted.</summary>
    public string? TakenFor(BankItem.Movement credit) => taken.GetValueOrDefault(credit.Key);

    /// <summary>
    /// The batches that a credit was taken for by an earlier file; else those that it names; else those that it may be and no other
    /// credit was.
    /// </summary>
    public async Task<IReadOnlyList<CandidateBatch>> OfAsync(BankItem.Movement credit, CancellationToken stop)
    {
        if (TakenFor(credit) is { } before)
        {
            var names = Names(before);
            var batches = await OfFileAsync(DebitFileNames.OfBatch(names.FirstOrDefault()), stop);
            return [.. batches.Where(it => names.Contains(it.Batch.Id, StringComparer.Ordinal))];
        }

        var named = await OfFileAsync(DebitFileNames.OfBatch(credit.BatchId) ?? credit.MessageId, stop);
        return named.Count > 0
            ? named
            : [.. (await AroundAsync(credit.BookedOn, stop)).Where(it => !_takenBatches.Contains(it.Batch.Id))];
    }

    /// <summary>Remembers what a credit of this file was taken for: no other one of it is.</summary>
    public void Take(BankItem.Movement credit, string batches)
    {
        taken[credit.Key] = batches;
        _takenBatches.UnionWith(Names(batches));
    }

    private static string[] Names(string batches) => batches.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private async Task<IReadOnlyList<CandidateBatch>> AroundAsync(DateOnly day, CancellationToken stop)
    {
        if (!_byDay.TryGetValue(day, out var batches))
        {
            var all = new List<CandidateBatch>();
            foreach (var messageId in await files.IdsAsync(day.AddDays(-LongestWay), day, stop))
            {
                all.AddRange(await OfFileAsync(messageId, stop));
            }

            _byDay[day] = batches = [.. all.Where(it => Spreading.IsNear(it.Batch.CollectionDate, day))];
        }

        return batches;
    }

    /// <summary>The batches of a file; none when it was not sent by us.</summary>
    private async Task<IReadOnlyList<CandidateBatch>> OfFileAsync(string? messageId, CancellationToken stop)
    {
        if (!DebitFileNames.MayBe(messageId))
        {
            return [];
        }

        if (!_byFile.TryGetValue(messageId!, out var batches))
        {
            var stored = await files.FindAsync(messageId!, stop);
            _byFile[messageId!] = batches = stored is null
                ? []
                : CandidateBatch.AllOf(stored.File, stored.Debits.Select(debit => debit.Followed));
        }

        return batches;
    }
}
