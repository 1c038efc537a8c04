using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The files of direct debits: begun, sealed by one row which is the only commit, then followed by all that comes of it.</summary>
public sealed class DebitFileTable(StorageClients storage)
{
    private const int MostRows = 100;
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.DirectDebits);

    /// <summary>Shows a file that is begun, before it is: whatever a crash leaves of it is found by the next run.</summary>
    public async Task BeginAsync(string messageId, CancellationToken stop)
    {
        try
        {
            await _table.AddEntityAsync(DebitRows.OfListed(messageId), stop);
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            // Begun by a run before, which did not come to its end.
        }
    }

    /// <summary>Seals a file.</summary>
    /// <returns>What is sealed under its id: this file, or the one of whoever was faster; null when the id is void.</returns>
    public async Task<DebitFile?> SealAsync(DebitFile file, CancellationToken stop) =>
        DebitRows.ToFile(await AddOrFindAsync(DebitRows.OfFile(file), stop));

    /// <summary>Makes sure that a file which was begun is never sealed.</summary>
    /// <returns>The file when it was sealed before; null when it is void now.</returns>
    public async Task<DebitFile?> VoidAsync(string messageId, CancellationToken stop) =>
        DebitRows.ToFile(await AddOrFindAsync(DebitRows.OfVoid(messageId), stop));

    /// <summary>The sealed file under an id, with what became of its direct debits; null when there is none.</summary>
    public async Task<StoredDebitFile?> FindAsync(string messageId, CancellationToken stop)
    {
        if (await ReadAsync(messageId, stop) is not { } file)
        {
            return null;
        }

        var debits = await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(messageId, DebitRows.DebitPrefix), cancellationToken: stop)
            .Select(DebitRows.ToDebit)
            .ToListAsync(stop);
        return new StoredDebitFile(file, debits);
    }

    /// <summary>The sealed file under an id; null when there is none.</summary>
    public async Task<DebitFile?> ReadAsync(string messageId, CancellationToken stop) =>
        await _table.FindAsync(messageId, DebitRows.File, stop) is { } row ? DebitRows.ToFile(row) : null;

    /// <summary>Whether nothing was sealed under an id, nor made void.</summary>
    public async Task<bool> IsFreeAsync(string messageId, CancellationToken stop) =>
        await _table.FindAsync(messageId, DebitRows.File, stop) is null;

    /// <summary>Records the direct debits of a sealed file as submitted; those that are recorded stay as they are.</summary>
    public async Task FollowAsync(DebitFile file, DateOnly day, CancellationToken stop)
    {
        var known = await _table
            .QueryAsync<TableEntity>(
                TableRows.StartingWith(file.MessageId, DebitRows.DebitPrefix),
                select: ["RowKey"],
                cancellationToken: stop
            )
            .Select(row => row.RowKey)
            .ToHashSetAsync(StringComparer.Ordinal, stop);
        var missing = file.Debits.Where(debit => !known.Contains(DebitRows.DebitRow(debit.Id)));
        foreach (var chunk in missing.Chunk(MostRows))
        {
            await AddAsync(
                chunk.Select(debit => DebitRows.OfDebit(FollowedDebit.Submitted(debit, file.MessageId, day))),
                stop
            );
        }
    }

    /// <summary>Notes that everything has been done that follows from a file, or that it is void.</summary>
    public Task MarkDoneAsync(string messageId, CancellationToken stop) =>
        _table.UpdateEntityAsync(
            new TableEntity(DebitRows.Files, messageId) { ["IsDone"] = true },
            ETag.All,
            TableUpdateMode.Merge,
            stop
        );

    /// <summary>The ids of files that were begun and of which something is left to be done, the oldest first.</summary>
    public Task<List<string>> UnfinishedAsync(CancellationToken stop) =>
        IdsAsync($"PartitionKey eq '{DebitRows.Files}' and IsDone eq false", stop);

    /// <summary>The ids of the files decided from one day to another, both included, the oldest first; void ones among them.</summary>
    public Task<List<string>> IdsAsync(DateOnly first, DateOnly last, CancellationToken stop) =>
        IdsAsync(TableRows.Between(DebitRows.Files, DebitFile.PrefixOf(first), DebitFile.PrefixOf(last) + "~"), stop);

    private Task<List<string>> IdsAsync(string filter, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: stop)
            .Select(row => row.RowKey)
            .ToListAsync(stop)
            .AsTask();

    private async Task<TableEntity> AddOrFindAsync(TableEntity row, CancellationToken stop)
    {
        try
        {
            await _table.AddEntityAsync(row, stop);
            return row;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            return await _table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: stop);
        }
    }

    private async Task AddAsync(IEnumerable<TableEntity> rows, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                stop
            );
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Another run is finishing the same file: it records the same rows, in the same groups.
        }
    }
}
