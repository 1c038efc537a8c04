using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The register of payments: one row each, so that whatever is said of one meets in one place.</summary>
public sealed class PaymentTable(StorageClients storage)
{
    private const string Row = "payment";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Payments);

    /// <summary>The payment, or one of which nothing is known.</summary>
    public async Task<StoredPayment> ReadAsync(PaymentId id, CancellationToken stop)
    {
        var row = await _table.FindAsync(id.ToString(), Row, stop);
        return row is null ? new StoredPayment(RegisteredPayment.Of(id), IsListed: false, default) : ToPayment(id, row);
    }

    /// <summary>Writes a payment unless somebody changed it since it was read.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> TryWriteAsync(StoredPayment payment, CancellationToken stop)
    {
        try
        {
            await (
                payment.ETag == default
                    ? _table.AddEntityAsync(ToRow(payment), stop)
                    : _table.UpdateEntityAsync(ToRow(payment), payment.ETag, TableUpdateMode.Replace, stop)
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    private static TableEntity ToRow(StoredPayment stored)
    {
        var payment = stored.Registered;
        var row = new TableEntity(payment.Payment.Id.ToString(), Row)
        {
            ["Schema"] = 1,
            ["Revision"] = payment.Revision,
            ["Told"] = string.Join(' ', payment.Told),
            ["IsListed"] = stored.IsListed,
        };
        var events = payment.Payment.Events.Select(PaymentEventJson.Write);
        row.SetLong("Events", new JsonArray([.. events]).ToJsonString(StoredJson.Plain));
        row.SetLong("Found", AccountJson.Write(payment.Found));
        row.SetLong("Claims", AccountJson.Write(payment.Claims));
        return row;
    }

    private static StoredPayment ToPayment(PaymentId id, TableEntity row)
    {
        using var json = JsonDocument.Parse(row.GetLong("Events"));
        var events = json.RootElement.EnumerateArray().Select(PaymentEventJson.Read).ToList();
        if (events.Find(next => !next.IsGood) is { } bad)
        {
            throw new InvalidDataException($"{id} holds an event that is not one: {bad.Faults[0]}");
        }

        return new StoredPayment(
            new RegisteredPayment(
                new Payment(id, [.. events.Select(next => next.Value!)]),
                AccountJson.Read<EquatableList<NamedDocument>>(row.GetLong("Found")),
                AccountJson.Read<EquatableList<CandidateClaim>>(row.GetLong("Claims")),
                row.GetInt32("Revision")!.Value,
                [
                    .. row.GetString("Told")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(text => new ContractId(text)),
                ]
            ),
            row.GetBoolean("IsListed")!.Value,
            row.ETag
        );
    }
}
