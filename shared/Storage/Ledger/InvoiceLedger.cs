using System.Runtime.CompilerServices;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The issued documents: numbers, frozen facts and keys, written once in transactions (spec §6).</summary>
/// <remarks>
/// Within a year the key row keeps a second document out; over the turn of a year, <see cref="LedgerYears"/> does.
/// </remarks>
public sealed class InvoiceLedger(StorageClients storage, NumberingOptions numbering, TimeProvider clock)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Ledger);
    private readonly LedgerYears _years = new(storage, numbering);

    /// <summary>Opens a year of every series, before anything is read that a decision rests on. Cheap after the first time.</summary>
    public Task OpenYearAsync(int year, CancellationToken stop) => _years.OpenAsync(year, stop);

    /// <summary>The invoices of a month that exist for contracts between two ids, both included.</summary>
    /// <param name="period">The month.</param>
    /// <param name="first">Smallest contract id.</param>
    /// <param name="last">Largest contract id.</param>
    /// <param name="today">A month may have been issued from the month before it until today.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<List<LedgerKey>> InvoicesAsync(
        BillingPeriod period,
        ContractId first,
        ContractId last,
        DateOnly today,
        CancellationToken stop
    )
    {
        var keys = new List<LedgerKey>();
        for (var year = period.Previous.First.Year; year <= today.Year; year++)
        {
            var partition = LedgerKeys.Partition(Series.F, year);
            keys.AddRange(
                await KeysAsync(
                    partition,
                    LedgerKeys.InvoiceRow(period, first),
                    LedgerKeys.InvoiceRow(period, last),
                    stop
                )
            );
        }

        return keys;
    }

    /// <summary>The deposit request of a contract, asked for this year or the last.</summary>
    public Task<LedgerKey?> DepositAsync(ContractId contract, DateOnly today, CancellationToken stop) =>
        FindAsync(Series.DG, BusinessKey.Deposit(contract), today, stop);

    /// <summary>What was issued under a key, this year or the last. Invoices are looked up by their month instead.</summary>
    /// <param name="series">The series of what the key is about: credit notes or deposit documents.</param>
    /// <param name="key">The key.</param>
    /// <param name="today">The Paris day, whose year has been opened.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<LedgerKey?> FindAsync(Series series, BusinessKey key, DateOnly today, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(series, Series.F);
        for (var year = today.Year; year >= today.Year - 1; year--)
        {
            var row = await _table.FindAsync(LedgerKeys.Partition(series, year), LedgerKeys.Row(key), stop);
            if (row is not null)
            {
                return LedgerRows.ToKey(row);
            }
        }

        return null;
    }

    /// <summary>Issues documents of one series and one issue date, in this order, as few transactions as their size allows.</summary>
    /// <exception cref="OutdatedIssueDateException">The series holds a later date: decide again.</exception>
    public async IAsyncEnumerable<(IssueGroup? Group, List<Recorded> Answers)> IssueAsync(
        IReadOnlyList<DocumentFacts> documents,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        SeriesCounter? counter = null;
        foreach (var group in PendingGroup.Split(documents))
        {
            (var written, counter) = await WriteAsync(group, counter, stop);
            yield return written;
        }
    }

    /// <summary>The document under a number, or null.</summary>
    public async Task<Document?> ReadAsync(DocumentNumber number, CancellationToken stop)
    {
        var row = await _table.FindAsync(LedgerKeys.Partition(number), LedgerKeys.DocumentRow(number.Sequence), stop);
        return row is null ? null : LedgerRows.ToDocument(row);
    }

    /// <summary>Documents of a series and year in the order of their numbers, from one number to another, both included.</summary>
    public async IAsyncEnumerable<Document> ReadAsync(
        Series series,
        int year,
        int first,
        int last,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var filter = TableRows.Between(
            LedgerKeys.Partition(series, year),
            LedgerKeys.DocumentRow(first),
            LedgerKeys.DocumentRow(last)
        );
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
        {
            yield return LedgerRows.ToDocument(row);
        }
    }

    /// <summary>A page of a series and year in the order of the numbers: what follows a number, at most <paramref name="take"/>.</summary>
    public Task<List<Document>> ListAsync(Series series, int year, int after, int take, CancellationToken stop)
    {
        var filter = TableRows.Between(
            LedgerKeys.Partition(series, year),
            LedgerKeys.DocumentRow(after + 1),
            LedgerKeys.DocumentRow(DocumentNumber.MostSequence)
        );
        return _table
            .QueryAsync<TableEntity>(filter, take, cancellationToken: stop)
            .Take(take)
            .Select(LedgerRows.ToDocument)
            .ToListAsync(stop)
            .AsTask();
    }

    /// <summary>The groups of a year whose announcement is not known to have been made.</summary>
    public async Task<List<IssueGroup>> UnannouncedAsync(Series series, int year, CancellationToken stop)
    {
        var partition = LedgerKeys.Partition(series, year);
        var filter = TableRows.StartingWith(partition, LedgerKeys.GroupPrefix) + " and IsAnnounced eq false";
        var groups = new List<IssueGroup>();
        await foreach (
            var row in _table.QueryAsync<TableEntity>(filter, select: ["First", "Count"], cancellationToken: stop)
        )
        {
            groups.Add(new IssueGroup(series, year, row.GetInt32("First")!.Value, row.GetInt32("Count")!.Value));
        }

        return groups;
    }

    /// <summary>What the invoices of a month come to, whenever they were issued until a day.</summary>
    public async Task<MonthTotal> MonthAsync(BillingPeriod month, DateOnly today, CancellationToken stop)
    {
        var total = MonthTotal.Nothing;
        for (var year = month.Previous.First.Year; year <= today.Year; year++)
        {
            var groups = TableRows.StartingWith(LedgerKeys.Partition(Series.F, year), LedgerKeys.GroupPrefix);
            var filter = $"{groups} and Period eq '{month}'";
            await foreach (
                var row in _table.QueryAsync<TableEntity>(
                    filter,
                    select: ["Count", "MonthlyCents"],
                    cancellationToken: stop
                )
            )
            {
                total = total.Plus(LedgerRows.ToMonthTotal(row));
            }
        }

        return total;
    }

    /// <summary>Notes that a group has been announced.</summary>
    public Task MarkAnnouncedAsync(IssueGroup group, CancellationToken stop) =>
        _table.UpdateEntityAsync(LedgerRows.Announced(group), ETag.All, TableUpdateMode.Merge, stop);

    /// <summary>The last number and issue date of a series and year; null where nothing was issued.</summary>
    public async Task<(DocumentNumber Last, DateOnly IssueDate)?> LastAsync(
        Series series,
        int year,
        CancellationToken stop
    )
    {
        var partition = LedgerKeys.Partition(series, year);
        var row = await _table.FindAsync(partition, LedgerKeys.Counter, stop);
        var counter = row is null ? null : LedgerRows.ToCounter(row);
        return counter is null || counter.Next == numbering.FirstOf(partition)
            ? null
            : (new DocumentNumber(series, year, counter.Next - 1), counter.LastIssueDate);
    }

    private async Task<((IssueGroup? Group, List<Recorded> Answers) Written, SeriesCounter? Counter)> WriteAsync(
        PendingGroup pending,
        SeriesCounter? counter,
        CancellationToken stop
    )
    {
        var answers = new List<Recorded>();
        for (var attempt = 0; pending.Documents.Count > 0; attempt++)
        {
            counter ??= await ReadCounterAsync(pending.Partition, stop);
            if (pending.IssueDate < counter.LastIssueDate)
            {
                throw new OutdatedIssueDateException(pending.Series, pending.IssueDate, counter.LastIssueDate);
            }

            var transaction = LedgerTransaction.Of(pending, counter, clock.GetUtcNow());
            try
            {
                var reply = await _table.SubmitTransactionAsync(transaction.Actions, stop);
                answers.AddRange(transaction.Documents.Select(document => new Recorded.Created(document)));
                return ((transaction.Group, answers), transaction.CounterAfter(reply.Value[0].Headers.ETag!.Value));
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // The refusal names one row only: look at all of them again, and write what is still missing.
                counter = null;
                (pending, var found) = pending.Without(await KeysAsync(pending, stop));
                answers.AddRange(found);
                await Task.Delay(Backoff.Delay(attempt), stop);
            }
        }

        return ((null, answers), counter);
    }

    private async Task<SeriesCounter> ReadCounterAsync(string partition, CancellationToken stop) =>
        LedgerRows.ToCounter(
            await _table.FindAsync(partition, LedgerKeys.Counter, stop)
                ?? throw new InvalidOperationException($"The year {partition} has not been opened.")
        );

    private Task<List<LedgerKey>> KeysAsync(PendingGroup pending, CancellationToken stop)
    {
        var rows = pending
            .Documents.Select(document => LedgerKeys.KeyRow(document.Facts))
            .Order(StringComparer.Ordinal)
            .ToList();
        return KeysAsync(pending.Partition, rows[0], rows[^1], stop);
    }

    private async Task<List<LedgerKey>> KeysAsync(string partition, string first, string last, CancellationToken stop)
    {
        var keys = new List<LedgerKey>();
        var filter = TableRows.Between(partition, first, last);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
        {
            keys.Add(LedgerRows.ToKey(row));
        }

        return keys;
    }
}
