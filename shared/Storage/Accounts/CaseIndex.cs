using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Contracts of which something is concluded and not finished: a default, an order, a notice to be sent. A row is a hint.</summary>
/// <remarks>What a crash left out is found again by the due index; what is too much is taken away by the next daily run.</remarks>
public sealed class CaseIndex(StorageClients storage)
{
    private const string Partition = "open";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Cases);

    /// <summary>Shows a contract.</summary>
    public Task AddAsync(ContractId contract, CancellationToken stop) =>
        _table.UpsertEntityAsync(new TableEntity(Partition, contract.Text), TableUpdateMode.Replace, stop);

    /// <summary>Every contract shown, with the version of its row.</summary>
    public async Task<Dictionary<ContractId, ETag>> AllAsync(CancellationToken stop)
    {
        var rows = _table.QueryAsync<TableEntity>(TableRows.StartingWith(Partition, ""), cancellationToken: stop);
        return await rows.ToDictionaryAsync(
            row => new ContractId(row.RowKey),
            row => row.ETag,
            cancellationToken: stop
        );
    }

    /// <summary>Shows a contract no longer, unless it was shown again since <paramref name="version"/>.</summary>
    public Task RemoveAsync(ContractId contract, ETag version, CancellationToken stop) =>
        _table.DeleteUnchangedAsync(Partition, contract.Text, version, stop);
}
