using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What falls due on which day, so that the default run reads what is due and not everything. A row is a hint.</summary>
public sealed class DueIndex(StorageClients storage)
{
    private const int MostRows = 100;
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.DueIndex);

    /// <summary>Shows documents under their due dates; showing them again changes nothing.</summary>
    public async Task AddAsync(IEnumerable<Document> documents, CancellationToken stop)
    {
        foreach (var day in documents.GroupBy(document => document.Facts.DueDate))
        {
            foreach (var chunk in day.Chunk(MostRows))
            {
                await _table.SubmitTransactionAsync(
                    chunk.Select(document => new TableTransactionAction(
                        TableTransactionActionType.UpsertReplace,
                        OfDocument(document)
                    )),
                    stop
                );
            }
        }
    }

    /// <summary>Shows a document again: money of it went back after it was paid.</summary>
    public Task AddAsync(AccountDocument document, ContractId contract, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _table.UpsertEntityAsync(
            Row(document.DueDate, document.Number, contract),
            TableUpdateMode.Replace,
            stop
        );
    }

    /// <summary>The documents shown from one due date to another, both included.</summary>
    public Task<List<DueDocument>> DueAsync(DateOnly first, DateOnly last, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {first.ToIso()} and PartitionKey le {last.ToIso()}"
        );
        return _table
            .QueryAsync<TableEntity>(filter, cancellationToken: stop)
            .Select(row => new DueDocument(
                IsoDate.Parse(row.PartitionKey),
                DocumentNumber.Parse(row.RowKey),
                new ContractId(row.GetString("Contract")),
                row.ETag
            ))
            .ToListAsync(stop)
            .AsTask();
    }

    /// <summary>Shows documents no longer that are paid; one that was shown again meanwhile stays.</summary>
    public async Task RemoveAsync(IEnumerable<DueDocument> paid, CancellationToken stop)
    {
        foreach (var chunk in paid.GroupBy(document => document.Day).SelectMany(day => day.Chunk(MostRows)))
        {
            try
            {
                await _table.SubmitTransactionAsync(
                    chunk.Select(document => new TableTransactionAction(
                        TableTransactionActionType.Delete,
                        Row(document.Day, document.Number, document.Contract),
                        document.Version
                    )),
                    stop
                );
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict() || refusal.Status == 404)
            {
                // One of them was shown again, or another run was faster: the next run looks at the rest.
            }
        }
    }

    private static TableEntity OfDocument(Document document) =>
        Row(document.Facts.DueDate, document.Number, document.Facts.Contract);

    private static TableEntity Row(DateOnly day, DocumentNumber number, ContractId contract) =>
        new(day.ToIso(), number.ToString()) { ["Contract"] = contract.Text };
}
