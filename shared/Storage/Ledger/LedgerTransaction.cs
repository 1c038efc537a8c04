using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>One transaction of the ledger: the counter moves, the journal grows, each document and its key appear. All or nothing.</summary>
internal sealed class LedgerTransaction
{
    private readonly SeriesCounter _after;

    private LedgerTransaction(
        IssueGroup group,
        List<Document> documents,
        SeriesCounter after,
        List<TableTransactionAction> actions
    ) => (Group, Documents, _after, Actions) = (group, documents, after, actions);

    public IssueGroup Group { get; }

    public IReadOnlyList<Document> Documents { get; }

    public IReadOnlyList<TableTransactionAction> Actions { get; }

    /// <summary>The counter once this is written: the next group of the same worker need not read it.</summary>
    public SeriesCounter CounterAfter(ETag version) => _after with { ETag = version };

    public static LedgerTransaction Of(PendingGroup pending, SeriesCounter counter, DateTimeOffset at)
    {
        var documents = pending.Documents.Select((next, index) => next.Facts.Numbered(counter.Next + index)).ToList();
        if (documents[^1].Number.Sequence > DocumentNumber.MostSequence)
        {
            throw new InvalidOperationException($"The series {pending.Partition} has no number left.");
        }

        var group = new IssueGroup(pending.Series, pending.IssueDate.Year, counter.Next, documents.Count);
        var entry = Entry(documents, pending.Documents);
        var head = JournalChain.Append(counter.Head, entry);
        var after = new SeriesCounter(group.Last + 1, pending.IssueDate, head, counter.ETag);

        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.UpdateReplace, LedgerRows.OfCounter(pending.Partition, after), counter.ETag),
            new(TableTransactionActionType.Add, LedgerRows.OfGroup(group, documents, entry, head, at)),
        };
        foreach (var (document, source) in documents.Zip(pending.Documents))
        {
            actions.Add(new(TableTransactionActionType.Add, LedgerRows.OfDocument(document, source.Json)));
            actions.Add(new(TableTransactionActionType.Add, LedgerRows.OfKey(document)));
        }

        return new LedgerTransaction(group, documents, after, actions);
    }

    /// <summary>What the journal seals: each number, what it is for, and the hash of its frozen facts.</summary>
    private static string Entry(IEnumerable<Document> documents, IEnumerable<PendingDocument> sources) =>
        string.Join(
            '\n',
            documents.Zip(
                sources,
                (document, source) => $"{document.Number} {document.Facts.Key} {Sha256Hex.Of(source.Json)}"
            )
        );
}
