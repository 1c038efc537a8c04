using System.Text.Json;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The price lists, in the table of the contracts, by their first day.</summary>
public sealed class PriceTable(StorageClients storage, TimeProvider clock)
{
    private const string Partition = "prices";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Contracts);

    /// <summary>All lists: a few rows, one request.</summary>
    public async Task<PriceLists> ReadAllAsync(CancellationToken stop)
    {
        var rows = _table.QueryAsync<TableEntity>(TableRows.StartingWith(Partition, ""), cancellationToken: stop);
        return new PriceLists(await rows.Select(ToList).ToListAsync(stop));
    }

    /// <summary>The list that begins on a day, or null.</summary>
    public async Task<PriceList?> ReadAsync(DateOnly validFrom, CancellationToken stop)
    {
        var row = await _table.FindAsync(Partition, validFrom.ToIso(), stop);
        return row is null ? null : ToList(row);
    }

    /// <summary>Writes the list that begins on its day.</summary>
    public Task PutAsync(PriceList list, string actor, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(Partition, list.ValidFrom.ToIso())
            {
                ["Body"] = PriceListJson.Write(list),
                ["Actor"] = actor,
                ["At"] = clock.GetUtcNow(),
            },
            TableUpdateMode.Replace,
            stop
        );

    private static PriceList ToList(TableEntity row)
    {
        using var body = JsonDocument.Parse(row.GetString("Body"));
        var list = PriceListJson.Read(body.RootElement);
        return list.IsGood
            ? list.Value
            : throw new InvalidDataException($"{row.RowKey} holds no price list: {list.Faults[0]}");
    }
}
