using System.Text.Json;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The price lists, in the table of the contracts, by their first day.</summary>
public sealed class PriceTable(StorageClients storage, TimeProvider clock)
{
    private const string Partition = "prices";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Contracts);

    /// <summary>All lists: a few rows whose keys are days, one request.</summary>
    public async Task<PriceLists> ReadAllAsync(CancellationToken stop)
    {
        var rows = _table.QueryAsync<TableEntity>(TableRows.Between(Partition, "0", "9~"), cancellationToken: stop);
        return new PriceLists(await rows.Select(ToList).ToListAsync(stop));
    }

    /// <summary>The list that begins on a day, or null.</summary>
    public async Task<PriceList?> ReadAsync(DateOnly validFrom, CancellationToken stop)
    {
        var row = await _table.FindAsync(Partition, validFrom.ToIso(), stop);
        return row is null ? null : ToList(row);
    }

    /// <summary>Writes the list that begins on its day; what it was before stays in its journal. The same list again writes nothing.</summary>
    /// <param name="list">The list.</param>
    /// <param name="actor">Who wants it so.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task PutAsync(PriceList list, string actor, CancellationToken stop)
    {
        var (key, body) = (list.ValidFrom.ToIso(), PriceListJson.Write(list));
        for (var attempt = 0; ; attempt++)
        {
            var before = await _table.FindAsync(Partition, key, stop);
            if (before?.GetString("Body") == body)
            {
                return;
            }

            try
            {
                await _table.SubmitTransactionAsync(Write(key, body, actor, before), stop);
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                await Task.Delay(Backoff.Delay(attempt), stop);
            }
        }
    }

    private IEnumerable<TableTransactionAction> Write(string key, string body, string actor, TableEntity? before)
    {
        var at = clock.GetUtcNow();
        var entry = $"{actor}\n{at:O}\n{body}";
        var version = (before?.GetInt32("Version") ?? 0) + 1;
        var head = JournalChain.Append(before?.GetString("JournalHead") ?? JournalChain.Empty, entry);
        var list = new TableEntity(Partition, key)
        {
            ["Schema"] = 1,
            ["Body"] = body,
            ["Version"] = version,
            ["JournalHead"] = head,
        };
        var journal = new TableEntity(Partition, $"journal|{key}|{version:000000}")
        {
            ["Schema"] = 1,
            ["Entry"] = entry,
            ["Head"] = head,
            ["Actor"] = actor,
            ["At"] = at,
        };
        return
        [
            before is null
                ? new(TableTransactionActionType.Add, list)
                : new(TableTransactionActionType.UpdateReplace, list, before.ETag),
            new(TableTransactionActionType.Add, journal),
        ];
    }

    private static PriceList ToList(TableEntity row)
    {
        using var body = JsonDocument.Parse(row.GetString("Body"));
        var list = PriceListJson.Read(body.RootElement);
        return list.IsGood
            ? list.Value
            : throw new InvalidDataException($"{row.RowKey} holds no price list: {list.Faults[0]}");
    }
}
