using System.Collections.Concurrent;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Opens the years of the series, and closes the year before.</summary>
/// <remarks>
/// A month may be issued in one year or the next, and each year has its own partition. The year is opened before anybody reads what
/// exists: a slow writer of the old year can then no longer add a document that the reader did not see.
/// </remarks>
internal sealed class LedgerYears(StorageClients storage, NumberingOptions numbering)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Ledger);
    private readonly ConcurrentDictionary<string, bool> _opened = new(StringComparer.Ordinal);

    /// <summary>Opens a year of every series. Cheap after the first time.</summary>
    public async Task OpenAsync(int year, CancellationToken stop)
    {
        foreach (var series in Enum.GetValues<Series>())
        {
            var partition = LedgerKeys.Partition(series, year);
            if (_opened.ContainsKey(partition))
            {
                continue;
            }

            if (await _table.FindAsync(partition, LedgerKeys.Counter, stop) is null)
            {
                await CloseAsync(series, year - 1, stop);
                await CreateCounterAsync(partition, SeriesCounter.StartingAt(numbering.FirstOf(partition)), stop);
            }

            _opened[partition] = true;
        }
    }

    /// <summary>After this nobody can issue in that year: no issue date of it is late enough.</summary>
    private async Task CloseAsync(Series series, int year, CancellationToken stop)
    {
        var partition = LedgerKeys.Partition(series, year);
        var closing = new DateOnly(year + 1, 1, 1);
        while (true)
        {
            var row = await _table.FindAsync(partition, LedgerKeys.Counter, stop);
            var counter = row is null
                ? SeriesCounter.StartingAt(numbering.FirstOf(partition))
                : LedgerRows.ToCounter(row);
            if (counter.LastIssueDate >= closing)
            {
                return;
            }

            var closed = LedgerRows.OfCounter(partition, counter with { LastIssueDate = closing });
            try
            {
                await (
                    row is null
                        ? _table.AddEntityAsync(closed, stop)
                        : _table.UpdateEntityAsync(closed, counter.ETag, TableUpdateMode.Replace, stop)
                );
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // Somebody issued a last document, or closed the year: look again.
            }
        }
    }

    private async Task CreateCounterAsync(string partition, SeriesCounter counter, CancellationToken stop)
    {
        try
        {
            await _table.AddEntityAsync(LedgerRows.OfCounter(partition, counter), stop);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Another worker opened the year first: same row.
        }
    }
}
