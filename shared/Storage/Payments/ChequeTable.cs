using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The register of cheques, by the day they reached us: what goes on one deposit slip.</summary>
public sealed class ChequeTable(StorageClients storage)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Cheques);

    /// <summary>Enters a cheque; entering it again changes nothing.</summary>
    public Task AddAsync(ReceivedCheque cheque, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(cheque.Day.ToIso(), cheque.Payment.ToString())
            {
                ["Schema"] = 1,
                ["Number"] = cheque.Cheque.Number,
                ["Bank"] = cheque.Cheque.Bank,
                ["Drawer"] = cheque.Drawer,
                ["Reference"] = cheque.Reference,
                ["AmountCents"] = cheque.Amount.Cents,
            },
            TableUpdateMode.Replace,
            stop
        );

    /// <summary>The cheques of a day, by number.</summary>
    public Task<List<ReceivedCheque>> OnAsync(DateOnly day, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(day.ToIso(), ""), cancellationToken: stop)
            .Select(row => new ReceivedCheque(
                PaymentId.Parse(row.RowKey),
                day,
                new Cheque(row.GetString("Number"), row.GetString("Bank")),
                row.GetString("Drawer"),
                row.GetString("Reference"),
                new Money(row.GetInt64("AmountCents")!.Value)
            ))
            .ToListAsync(stop)
            .AsTask();
}
