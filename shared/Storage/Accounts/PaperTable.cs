using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What is to be printed and posted on which day (R5).</summary>
public sealed class PaperTable(StorageClients storage)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Paper);

    /// <summary>Puts a document on the list of a day; putting it there again changes nothing.</summary>
    public Task AddAsync(DateOnly day, DocumentNumber number, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(day.ToIso(), number.ToString()), TableUpdateMode.Replace, stop);

    /// <summary>The list of a day, by number.</summary>
    public Task<List<DocumentNumber>> OnAsync(DateOnly day, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(day.ToIso(), ""), cancellationToken: stop)
            .Select(row => DocumentNumber.Parse(row.RowKey))
            .ToListAsync(stop)
            .AsTask();
}
