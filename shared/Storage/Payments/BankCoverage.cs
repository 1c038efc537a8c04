using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Up to which day everything that the bank booked has been imported (R11). It never goes back.</summary>
public sealed class BankCoverage(StorageClients storage, TimeProvider clock)
{
    private const string Partition = "bank";
    private const string Row = "coverage";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.BankCoverage);

    /// <summary>The last day that is covered entirely; null while nothing was imported.</summary>
    public async Task<DateOnly?> ReadAsync(CancellationToken stop) => (await FindAsync(stop))?.Through;

    /// <summary>Notes that a day, and every day before it, is covered; an earlier day changes nothing.</summary>
    /// <returns>The last day covered.</returns>
    public async Task<DateOnly> ExtendAsync(DateOnly through, string actor, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = await FindAsync(stop);
            if (before is { } known && known.Through >= through)
            {
                return known.Through;
            }

            if (await TryWriteAsync(through, actor, before?.Version, stop))
            {
                return through;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    private async Task<(DateOnly Through, ETag Version)?> FindAsync(CancellationToken stop) =>
        await _table.FindAsync(Partition, Row, stop) is { } row
            ? (IsoDate.Parse(row.GetString("Through")), row.ETag)
            : null;

    private async Task<bool> TryWriteAsync(DateOnly through, string actor, ETag? version, CancellationToken stop)
    {
        var row = new TableEntity(Partition, Row)
        {
            ["Schema"] = 1,
            ["Through"] = through.ToIso(),
            ["Actor"] = actor,
            ["At"] = clock.GetUtcNow(),
        };
        try
        {
            await (
                version is { } known
                    ? _table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, stop)
                    : _table.AddEntityAsync(row, stop)
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
