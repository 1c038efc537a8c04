using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>
/// Contracts of which something is to be settled (R12): an end, a credit note without number, a refund to pay. A row is a hint, by the
/// day from which; the account decides.
/// </summary>
/// <remarks>
/// It is written before what it is about, so that nothing is out of sight after a crash. It is therefore never removed on the day that
/// it was written for: what it announces may be a moment away.
/// </remarks>
public sealed class SettlingIndex(StorageClients storage)
{
    private const string Partition = "settling";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Settling);

    /// <summary>Shows a contract from a day on; what the row says of a termination stays.</summary>
    public Task AddAsync(ContractId contract, DateOnly from, CancellationToken stop) =>
        _table.UpsertEntityAsync(Row(contract, from), TableUpdateMode.Merge, stop);

    /// <summary>Shows a contract that is being terminated.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="from">The Paris day.</param>
    /// <param name="end">Its last day.</param>
    /// <param name="cause">Author and reason, one line.</param>
    /// <param name="stop">Stops the writing.</param>
    public Task AddTerminationAsync(
        ContractId contract,
        DateOnly from,
        DateOnly end,
        string cause,
        CancellationToken stop
    )
    {
        var row = Row(contract, from);
        row["TerminatedOn"] = end.ToIso();
        row["Cause"] = cause;
        return _table.UpsertEntityAsync(row, TableUpdateMode.Merge, stop);
    }

    /// <summary>Everything shown by a day, by day then contract.</summary>
    public Task<List<ToSettle>> DueAsync(DateOnly today, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.Between(Partition, "", $"{today.ToIso()}|~"), cancellationToken: stop)
            .Select(Of)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>Shows a row no longer, unless it was written again.</summary>
    public Task RemoveAsync(ToSettle row, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _table.DeleteUnchangedAsync(Partition, KeyOf(row.Contract, row.From), row.Version, stop);
    }

    private static ToSettle Of(TableEntity row)
    {
        var bar = row.RowKey.IndexOf('|', StringComparison.Ordinal);
        return new ToSettle(
            new ContractId(row.RowKey[(bar + 1)..]),
            IsoDate.Parse(row.RowKey[..bar]),
            row.GetString("TerminatedOn") is { } end ? IsoDate.Parse(end) : null,
            row.GetString("Cause"),
            row.ETag
        );
    }

    private static TableEntity Row(ContractId contract, DateOnly from) => new(Partition, KeyOf(contract, from));

    private static string KeyOf(ContractId contract, DateOnly from) => $"{from.ToIso()}|{contract}";
}
