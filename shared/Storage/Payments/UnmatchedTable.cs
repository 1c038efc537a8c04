using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The list of money that nobody has. A row is a hint: the register decides.</summary>
public sealed class UnmatchedTable(StorageClients storage)
{
    private const string Partition = "unmatched";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Unmatched);

    /// <summary>Puts a payment on the list, or shows it as it is now.</summary>
    public Task PutAsync(UnmatchedPayment payment, CancellationToken stop) =>
        _table.UpsertEntityAsync(ToRow(payment), TableUpdateMode.Replace, stop);

    /// <summary>Takes a payment off the list; one that is not there is off it.</summary>
    public Task RemoveAsync(PaymentId payment, CancellationToken stop) =>
        _table.DeleteEntityAsync(Partition, payment.ToString(), ETag.All, stop);

    /// <summary>The whole list, by payment.</summary>
    public Task<List<UnmatchedPayment>> AllAsync(CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Partition, ""), cancellationToken: stop)
            .Select(ToPayment)
            .ToListAsync(stop)
            .AsTask();

    private static TableEntity ToRow(UnmatchedPayment payment) =>
        new(Partition, payment.Id.ToString())
        {
            ["Schema"] = 1,
            ["Day"] = payment.Day?.ToIso() ?? "",
            ["AmountCents"] = payment.Amount.Cents,
            ["PayerName"] = payment.PayerName ?? "",
            ["PayerIban"] = payment.PayerIban?.Text ?? "",
            ["Mandate"] = payment.Mandate ?? "",
            ["Text"] = payment.Text ?? "",
            ["Candidates"] = string.Join(' ', payment.Candidates),
            ["Reason"] = payment.Reason,
        };

    private static UnmatchedPayment ToPayment(TableEntity row) =>
        new(
            PaymentId.Parse(row.RowKey),
            IsoDate.TryParse(row.GetString("Day"), out var day) ? day : null,
            new Money(row.GetInt64("AmountCents")!.Value),
            Given(row.GetString("PayerName")),
            Iban.TryParse(row.GetString("PayerIban"), out var iban) ? iban : null,
            Given(row.GetString("Mandate")),
            Given(row.GetString("Text")),
            [
                .. row.GetString("Candidates")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new ContractId(text)),
            ],
            row.GetString("Reason")
        );

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
