using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Tells the rest of the pipeline about documents that are in the ledger. Telling it twice changes nothing.</summary>
/// <remarks>
/// The due index is written here and not by RenderDocument: a group is one request instead of forty-nine. It is a hint that
/// the account decides upon, so that it may come before the receivable.
/// </remarks>
public sealed class Announcer(
    InvoiceLedger ledger,
    DueIndex dueIndex,
    PaperTable paper,
    WaitingMoney waiting,
    WorkQueues queues
)
{
    private const int SentTogether = 16;

    /// <summary>Announces the documents of one group, then notes that it was done.</summary>
    public async Task AnnounceAsync(IssueGroup group, IReadOnlyList<Document> documents, CancellationToken stop)
    {
        // A correction asks for nothing, so that nothing of it falls due.
        await dueIndex.AddAsync(documents.Where(document => !document.Facts.IsCorrection), stop);
        foreach (var document in documents.Where(HasPaperCopy))
        {
            await paper.AddAsync(document.Facts.IssueDate, document.Number, stop);
        }

        var rich = await WaitingAsync(documents, stop);
        var together = new ParallelOptions { MaxDegreeOfParallelism = SentTogether, CancellationToken = stop };
        await Parallel.ForEachAsync(
            documents,
            together,
            async (document, cancel) =>
                await queues.SendAsync(
                    new RenderDocumentMessage(document.Number, Settle: rich.Contains(document.Facts.Contract)),
                    cancel
                )
        );
        await ledger.MarkAnnouncedAsync(group, stop);
    }

    /// <summary>Contracts whose account holds money that these documents may take: one range for all.</summary>
    private async Task<HashSet<ContractId>> WaitingAsync(IReadOnlyList<Document> documents, CancellationToken stop)
    {
        var ids = documents.Select(document => document.Facts.Contract.Text).ToList();
        return ids.Count == 0
            ? []
            : await waiting.BetweenAsync(
                new ContractId(ids.Min(StringComparer.Ordinal)!),
                new ContractId(ids.Max(StringComparer.Ordinal)!),
                stop
            );
    }

    /// <summary>Announces what a run that was cut short has left unannounced, this year or at the end of the last one.</summary>
    /// <returns>How many documents.</returns>
    public async Task<int> AnnounceLeftoversAsync(int year, CancellationToken stop)
    {
        var announced = 0;
        foreach (var series in Enum.GetValues<Series>())
        {
            announced += await AnnounceLeftoversAsync(series, year - 1, stop);
            announced += await AnnounceLeftoversAsync(series, year, stop);
        }

        return announced;
    }

    private async Task<int> AnnounceLeftoversAsync(Series series, int year, CancellationToken stop)
    {
        var announced = 0;
        foreach (var group in await ledger.UnannouncedAsync(series, year, stop))
        {
            var documents = await ledger.ReadAsync(series, year, group.First, group.Last, stop).ToListAsync(stop);
            await AnnounceAsync(group, documents, stop);
            announced += documents.Count;
        }

        return announced;
    }

    /// <summary>
    /// The standing option; a copy asked for afterwards is put on the list when it is asked for. A credit note that gives the fee of a
    /// copy back is no copy.
    /// </summary>
    private static bool HasPaperCopy(Document document) =>
        !document.Facts.IsCorrection
        && document.Facts.Lines.Any(line => line is { Kind: LineKind.Paper, PaperOf: null });
}
