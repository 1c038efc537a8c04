using Aims.Billing;
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

    /// <summary>The documents shown under a day, with their contracts.</summary>
    public Task<List<(DocumentNumber Number, ContractId Contract)>> DueOnAsync(DateOnly day, CancellationToken stop)
    {
        var filter = TableRows.StartingWith(day.ToIso(), "");
        return _table
            .QueryAsync<TableEntity>(filter, cancellationToken: stop)
            .Select(row => (DocumentNumber.Parse(row.RowKey), new ContractId(row.GetString("Contract"))))
            .ToListAsync(stop)
            .AsTask();
    }

    private static TableEntity OfDocument(Document document) =>
        new(document.Facts.DueDate.ToIso(), document.Number.ToString()) { ["Contract"] = document.Facts.Contract.Text };
}
