using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The register of payments: one row each, so that whatever is said of one meets in one place, and its journal before it.</summary>
/// <remarks>
/// The journal says what money came, went and changed hands, when that was recorded: of the register only the last state is kept, and
/// accounting needs what was said first (docs/decisions/0018).
/// </remarks>
public sealed class PaymentTable(StorageClients storage, TimeProvider clock)
{
    private const string Row = "payment";
    private const string EntryPrefix = "entry|";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Payments);

    /// <summary>The payment, or one of which nothing is known.</summary>
    public async Task<StoredPayment> ReadAsync(PaymentId id, CancellationToken stop)
    {
        var row = await _table.FindAsync(id.ToString(), Row, stop);
        return row is null ? new StoredPayment(RegisteredPayment.Of(id), IsListed: false, default) : ToPayment(id, row);
    }

    /// <summary>Writes a payment, and the journal entry of what becomes of its money, unless somebody changed it since it was read.</summary>
    /// <param name="payment">The payment as it is to be.</param>
    /// <param name="cause">The event and its author, or why it was looked at; one line, for the journal.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> TryWriteAsync(StoredPayment payment, string cause, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(payment);
        try
        {
            await _table.SubmitTransactionAsync(Actions(payment, cause, clock.GetUtcNow()), stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    /// <summary>What became of money between two instants, the first included, the last not: payment by payment, each in its order.</summary>
    /// <remarks>It reads through the whole table: for a report.</remarks>
    public IAsyncEnumerable<RecordedMoney> RecordedAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken stop
    ) =>
        _table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter(
                    $"RowKey ge {EntryPrefix} and RowKey le {EntryPrefix + "~"} and At ge {from} and At lt {until}"
                ),
                cancellationToken: stop
            )
            .Select(ToRecorded);

    private static IEnumerable<TableTransactionAction> Actions(StoredPayment payment, string cause, DateTimeOffset at)
    {
        var held = HeldMoney.Of(payment.Registered);
        var changes = HeldMoney.Between(payment.Journalled, held);
        if (changes.Count == 0)
        {
            return [Written(payment)];
        }

        var entry = $"{at.ToIso()}\n{cause}\n{AccountJson.Write(changes)}";
        var after = payment with
        {
            Journalled = held,
            Entries = payment.Entries + 1,
            JournalHead = JournalChain.Append(payment.JournalHead, entry),
        };
        return [Written(after), new(TableTransactionActionType.Add, ToEntry(after, at, entry))];
    }

    private static TableTransactionAction Written(StoredPayment payment) =>
        payment.ETag == default
            ? new(TableTransactionActionType.Add, ToRow(payment))
            : new(TableTransactionActionType.UpdateReplace, ToRow(payment), payment.ETag);

    private static TableEntity ToEntry(StoredPayment after, DateTimeOffset at, string entry)
    {
        var number = after.Entries.ToString("000000", CultureInfo.InvariantCulture);
        var row = new TableEntity(after.Registered.Payment.Id.ToString(), EntryPrefix + number)
        {
            ["Schema"] = 1,
            ["Head"] = after.JournalHead,
            ["At"] = at,
        };
        row.SetLong("Entry", entry);
        return row;
    }

    private static RecordedMoney ToRecorded(TableEntity row)
    {
        var entry = row.GetLong("Entry");
        return new RecordedMoney(
            PaymentId.Parse(row.PartitionKey),
            int.Parse(row.RowKey[EntryPrefix.Length..], CultureInfo.InvariantCulture),
            row.GetDateTimeOffset("At")!.Value,
            AccountJson.Read<EquatableList<HeldMoney>>(entry[(entry.LastIndexOf('\n') + 1)..])
        );
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
            ["Entries"] = stored.Entries,
            ["JournalHead"] = stored.JournalHead,
        };
        var events = payment.Payment.Events.Select(PaymentEventJson.Write);
        row.SetLong("Events", new JsonArray([.. events]).ToJsonString(StoredJson.Plain));
        row.SetLong("Found", AccountJson.Write(payment.Found));
        row.SetLong("Claims", AccountJson.Write(payment.Claims));
        row.SetLong("Journalled", AccountJson.Write(stored.Journalled));
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
        )
        {
            // A payment registered before there were journals: the first entry says all of it.
            Journalled = row.ContainsKey("JournalledParts")
                ? AccountJson.Read<EquatableList<HeldMoney>>(row.GetLong("Journalled"))
                : [],
            Entries = row.GetInt32("Entries") ?? 0,
            JournalHead = row.GetString("JournalHead") ?? JournalChain.Empty,
        };
    }
}
