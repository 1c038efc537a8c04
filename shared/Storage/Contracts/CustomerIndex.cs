using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The contracts of each customer, by SIREN: sister contracts are found by it (R11).</summary>
public sealed class CustomerIndex(StorageClients storage)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Customers);

    /// <summary>Shows a contract under its customer, and no longer under that of before. Doing it again changes nothing.</summary>
    public async Task MoveAsync(Contract? before, Contract after, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(after);
        var siren = after.Customer.Siren;
        await _table.UpsertEntityAsync(new TableEntity(siren.Digits, after.Id.Text), TableUpdateMode.Replace, stop);
        if (before is not null && before.Customer.Siren != siren)
        {
            await _table.DeleteEntityAsync(before.Customer.Siren.Digits, after.Id.Text, ETag.All, stop);
        }
    }

    /// <summary>The other contracts of a contract's customer, by id.</summary>
    public Task<List<ContractId>> SistersAsync(Contract contract, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return _table
            .QueryAsync<TableEntity>(
                TableRows.StartingWith(contract.Customer.Siren.Digits, ""),
                cancellationToken: stop
            )
            .Select(row => new ContractId(row.RowKey))
            .Where(id => id != contract.Id)
            .ToListAsync(stop)
            .AsTask();
    }
}
