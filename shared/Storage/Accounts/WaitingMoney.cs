using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Contracts whose account holds money that no document took, so that issuing need not read every account. A row is a hint.</summary>
/// <remarks>
/// A row is written after the account says so, and removed only if nobody wrote it since before the account was read: what is missing
/// is healed by the message that was at work, what is too much by the next look.
/// </remarks>
public sealed class WaitingMoney(StorageClients storage)
{
    private const string Partition = "waiting";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.WaitingMoney);

    /// <summary>Shows a contract.</summary>
    public Task AddAsync(ContractId contract, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(Partition, contract.Text), TableUpdateMode.Replace, stop);

    /// <summary>The contracts shown between two ids, both included.</summary>
    public async Task<HashSet<ContractId>> BetweenAsync(ContractId first, ContractId last, CancellationToken stop) =>
        await _table
            .QueryAsync<TableEntity>(TableRows.Between(Partition, first.Text, last.Text), cancellationToken: stop)
            .Select(row => new ContractId(row.RowKey))
            .ToHashSetAsync(cancellationToken: stop);

    /// <summary>Every contract shown.</summary>
    public Task<HashSet<ContractId>> AllAsync(CancellationToken stop) =>
        BetweenAsync(new ContractId("!"), new ContractId("~"), stop);

    /// <summary>The version under which a contract is shown; null when it is not.</summary>
    public async Task<ETag?> VersionAsync(ContractId contract, CancellationToken stop) =>
        (await _table.FindAsync(Partition, contract.Text, stop))?.ETag;

    /// <summary>Shows a contract no longer, unless it was shown again since <paramref name="version"/>.</summary>
    public Task RemoveAsync(ContractId contract, ETag version, CancellationToken stop) =>
        _table.DeleteUnchangedAsync(Partition, contract.Text, version, stop);
}
