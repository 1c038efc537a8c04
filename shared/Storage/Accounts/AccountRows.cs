using System.Globalization;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>
/// Account rows to values and back. One partition per contract: the head, whose version guards all, then its facts in one range; the
/// journal lies before them, so that reading the account does not read its past.
/// </summary>
internal static class AccountRows
{
    public const string Head = "head";
    private const string EntryPrefix = "entry|";
    private const string ReceivablePrefix = "receivable|";
    private const int Schema = 1;

    /// <summary>Everything but the journal.</summary>
    public static string FactsOf(ContractId contract) =>
        TableRows.Between(contract.Text, Head, AccountFact.ExtensionPrefix + "~");

    /// <summary>The journal.</summary>
    public static string JournalOf(ContractId contract) => TableRows.StartingWith(contract.Text, EntryPrefix);

    /// <summary>Facts and journals of all contracts; what notices say lies between them and is left out.</summary>
    public static string Everything { get; } =
        TableClient.CreateQueryFilter(
            $"(RowKey ge {EntryPrefix} and RowKey le {EntryPrefix + "~"}) or (RowKey ge {Head} and RowKey le {AccountFact.ExtensionPrefix + "~"})"
        );

    public static string ReceivableRow(DocumentNumber number) => ReceivablePrefix + number;

    public static TableEntity OfReceivable(Document document, string pdfSha256)
    {
        var row = new TableEntity(document.Facts.Contract.Text, ReceivableRow(document.Number))
        {
            ["Schema"] = Schema,
            ["PdfSha256"] = pdfSha256,
        };
        row.SetLong("Body", AccountJson.Write(AccountDocument.Of(document)));
        return row;
    }

    public static TableEntity OfFact(ContractId contract, AccountFact fact)
    {
        var row = new TableEntity(contract.Text, fact.RowKey) { ["Schema"] = Schema };
        row.SetLong("Body", fact.Body);
        return row;
    }

    /// <summary>What the body of a fact says.</summary>
    public static string ToBody(TableEntity row) => row.GetLong("Body");

    public static TableEntity OfHead(StoredAccount account)
    {
        var row = new TableEntity(account.Account.Contract.Text, Head)
        {
            ["Schema"] = Schema,
            ["Entries"] = account.Entries,
            ["JournalHead"] = account.JournalHead,
            ["IsWaiting"] = account.IsWaiting,
        };
        row.SetLong("Recorded", AccountJson.Write(account.Recorded));
        return row;
    }

    public static TableEntity OfEntry(StoredAccount after, JournalEntry entry)
    {
        var number = after.Entries.ToString("000000", CultureInfo.InvariantCulture);
        var row = new TableEntity(after.Account.Contract.Text, EntryPrefix + number)
        {
            ["Schema"] = Schema,
            ["Head"] = after.JournalHead,
            ["At"] = entry.At,
        };
        row.SetLong("Entry", entry.Text);
        return row;
    }

    public static JournalEntry ToEntry(TableEntity row) =>
        new(row.GetDateTimeOffset("At")!.Value, row.GetLong("Entry"));

    public static StoredAccount ToAccount(ContractId contract, IReadOnlyCollection<TableEntity> rows)
    {
        var receivables = Of(rows, ReceivablePrefix).ToList();
        var account = new Account(
            contract,
            [.. receivables.Select(row => AccountJson.Read<AccountDocument>(row.GetLong("Body")))],
            [.. All<AccountPayment>(rows, AccountFact.PaymentPrefix)]
        )
        {
            Reductions = [.. All<Reduction>(rows, AccountFact.ReductionPrefix)],
            Refunds = [.. All<Refund>(rows, AccountFact.RefundPrefix)],
            Extensions = [.. All<Extension>(rows, AccountFact.ExtensionPrefix)],
            Reopenings = [.. All<Reopening>(rows, AccountFact.ReopeningPrefix)],
        };
        var proceedings = new Proceedings(
            [.. All<Default>(rows, AccountFact.DefaultPrefix).OrderBy(it => it.MissedOn)],
            [.. All<ServiceOrder>(rows, AccountFact.OrderPrefix)],
            [.. All<Notice>(rows, AccountFact.NoticePrefix).OrderBy(it => it.Day)]
        );
        var head = rows.FirstOrDefault(row => row.RowKey == Head);
        // A head that only receivables have touched knows of no entry yet.
        var recorded = head?.ContainsKey("RecordedParts") == true ? head.GetLong("Recorded") : null;
        return new StoredAccount(
            account,
            proceedings,
            recorded is null ? [] : AccountJson.Read<EquatableList<Allocation>>(recorded),
            receivables.ToDictionary(row => DocumentNumber.Parse(row.RowKey[ReceivablePrefix.Length..]), PdfHash),
            head?.GetInt32("Entries") ?? 0,
            head?.GetString("JournalHead") ?? JournalChain.Empty,
            head?.GetBoolean("IsWaiting") ?? false,
            head?.ETag
        );
    }

    /// <summary>An account and its journal from the rows of one partition, in the order of their keys.</summary>
    public static (StoredAccount, List<JournalEntry>) ToJournalled(IReadOnlyCollection<TableEntity> rows) =>
        (
            ToAccount(new ContractId(rows.First().PartitionKey), rows),
            [.. rows.Where(row => row.RowKey.StartsWith(EntryPrefix, StringComparison.Ordinal)).Select(ToEntry)]
        );

    private static IEnumerable<T> All<T>(IEnumerable<TableEntity> rows, string prefix) =>
        Of(rows, prefix).Select(row => AccountJson.Read<T>(ToBody(row)));

    private static string PdfHash(TableEntity row) => row.GetString("PdfSha256");

    private static IEnumerable<TableEntity> Of(IEnumerable<TableEntity> rows, string prefix) =>
        rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
}
