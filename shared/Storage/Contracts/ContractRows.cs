using System.Globalization;
using System.Text.Json;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Contract rows to values and back. One partition: a contract, its journal and its place in the index change together.</summary>
internal static class ContractRows
{
    public const string Partition = "contracts";
    public const string ContractPrefix = "contract|";
    public const string OwedPrefix = "owed|";
    private const int Schema = 1;

    public static string ContractRow(ContractId id) => ContractPrefix + id;

    public static string OwedRow(DateOnly from, ContractId id) => $"{OwedPrefix}{from.ToIso()}|{id}";

    public static ContractId ToOwedId(string rowKey) => new(rowKey[(rowKey.LastIndexOf('|') + 1)..]);

    public static TableEntity OfContract(StoredContract stored)
    {
        var row = OfState(stored);
        row.SetLong("Body", ContractText.Write(stored.Contract));
        return row;
    }

    /// <summary>Only where the billing and the journal stand: merged into the row.</summary>
    public static TableEntity OfState(StoredContract stored) =>
        new(Partition, ContractRow(stored.Contract.Id))
        {
            ["Schema"] = Schema,
            ["Version"] = stored.Version,
            ["JournalHead"] = stored.JournalHead,
            ["NextPeriod"] = stored.State.NextPeriod.ToString(),
            ["FirstInvoice"] = stored.State.FirstInvoice?.ToString() ?? "",
            ["ProvisionBilledOn"] = stored.State.ProvisionBilledOn?.ToString() ?? "",
            ["PaperOwed"] = string.Join(' ', stored.State.PaperOwed),
            ["OwedFrom"] = stored.OwedFrom?.ToIso() ?? "",
            ETag = stored.ETag,
        };

    public static StoredContract ToContract(TableEntity row)
    {
        using var body = JsonDocument.Parse(row.GetLong("Body"));
        var contract = ContractJson.Read(body.RootElement);
        if (!contract.IsGood)
        {
            throw new InvalidDataException($"{row.RowKey} holds a contract that is not one: {contract.Faults[0]}");
        }

        var state = new BillingState(
            BillingPeriod.Parse(row.GetString("NextPeriod")),
            Number(row.GetString("FirstInvoice")),
            Number(row.GetString("ProvisionBilledOn")),
            [
                .. row.GetString("PaperOwed")
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(DocumentNumber.Parse),
            ]
        );
        var owedFrom = row.GetString("OwedFrom");
        return new StoredContract(
            contract.Value,
            state,
            row.GetInt32("Version")!.Value,
            owedFrom.Length == 0 ? null : IsoDate.Parse(owedFrom),
            row.GetString("JournalHead"),
            row.ETag
        );
    }

    public static TableEntity OfOwed(DateOnly from, ContractId id) => new(Partition, OwedRow(from, id));

    /// <summary>One entry of the contract's journal: who wrote which text, and when.</summary>
    public static TableEntity OfJournal(StoredContract stored, string entry, string actor, DateTimeOffset at)
    {
        var version = stored.Version.ToString("000000", CultureInfo.InvariantCulture);
        var row = new TableEntity(Partition, $"journal|{stored.Contract.Id}|{version}")
        {
            ["Schema"] = Schema,
            ["Head"] = stored.JournalHead,
            ["Actor"] = actor,
            ["At"] = at,
        };
        row.SetLong("Entry", entry);
        return row;
    }

    private static DocumentNumber? Number(string text) => text.Length == 0 ? null : DocumentNumber.Parse(text);
}
