using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The contracts of each customer, by SIREN: sister contracts are found by it (R11); and those that are paid by cheque (R7).</summary>
public sealed class CustomerIndex(StorageClients storage)
{
    private const string ByCheque = "cheque";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Customers);

    /// <summary>Shows a contract under its customer, and no longer under that of before. Doing it again changes nothing.</summary>
    public async Task MoveAsync(Contract? before, Contract after, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(after);
        var siren = after.Customer.Siren;
        await _table.UpsertEntityAsync(new TableEntity(siren.Digits, after.Id.Text), TableUpdateMode.Replace, stop);
        if (after.Terms.MeansOfPayment == MeansOfPayment.Cheque)
        {
            await _table.UpsertEntityAsync(new TableEntity(ByCheque, after.Id.Text), TableUpdateMode.Replace, stop);
        }
        else if (before?.Terms.MeansOfPayment == MeansOfPayment.Cheque)
        {
            await _table.DeleteEntityAsync(ByCheque, after.Id.Text, ETag.All, stop);
        }

        if (before is not null && before.Customer.Siren != siren)
        {
            await _table.DeleteEntityAsync(before.Customer.Siren.Digits, after.Id.Text, ETag.All, stop);
        }
    }

    /// <summary>The other contracts of a contract's customer, by id.</summary>
    public Task<List<ContractId>> SistersAsync(Contract contract, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return ContractsIn(contract.Customer.Siren.Digits, stop)
            .Where(id => id != contract.Id)
            .ToListAsync(stop)
            .AsTask();
    }

    /// <summary>The contracts that are paid by cheque, by id; some of them may have ended.</summary>
    public Task<List<ContractId>> ChequePayersAsync(CancellationToken stop) =>
        ContractsIn(ByCheque, stop).ToListAsync(stop).AsTask();

    private IAsyncEnumerable<ContractId> ContractsIn(string partition, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(partition, ""), cancellationToken: stop)
            .Select(row => new ContractId(row.RowKey));
}
