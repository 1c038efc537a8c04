using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What is set aside. Parking the same thing again keeps the day it was first parked.</summary>
public sealed class ParkedTable(StorageClients storage)
{
    private const string Partition = "parked";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Parked);

    /// <summary>Sets something aside.</summary>
    public async Task ParkAsync(Parked parked, CancellationToken stop)
    {
        var before = await ReadAsync(parked.Key, stop);
        if (before?.Reason != parked.Reason || before.Text != parked.Text)
        {
            await _table.UpsertEntityAsync(
                ToRow(parked with { Since = before?.Since ?? parked.Since }),
                TableUpdateMode.Replace,
                stop
            );
        }
    }

    /// <summary>What is set aside under a key, or null.</summary>
    public async Task<Parked?> ReadAsync(string key, CancellationToken stop)
    {
        var row = await _table.FindAsync(Partition, key, stop);
        return row is null ? null : ToParked(row);
    }

    /// <summary>Everything that waits for a person.</summary>
    public Task<List<Parked>> AllAsync(CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Partition, ""), cancellationToken: stop)
            .Select(ToParked)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>Takes something off the list: it was replayed, or is no longer wrong.</summary>
    public Task RemoveAsync(string key, CancellationToken stop) =>
        _table.DeleteEntityAsync(Partition, key, ETag.All, stop);

    private static TableEntity ToRow(Parked parked)
    {
        var row = new TableEntity(Partition, parked.Key)
        {
            ["Schema"] = 1,
            ["Reason"] = parked.Reason,
            ["Since"] = parked.Since,
            ["Queue"] = parked.Queue,
        };
        row.SetLong("Text", parked.Text);
        return row;
    }

    private static Parked ToParked(TableEntity row) =>
        new(
            row.RowKey,
            row.GetString("Reason"),
            row.GetDateTimeOffset("Since")!.Value,
            row.GetString("Queue"),
            row.GetLong("Text")
        );
}
