using System.Globalization;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>
/// Account rows to values and back. One partition per contract: the head, whose version guards all, then payments and receivables in
/// one range; the journal lies before them, so that reading the account does not read its past.
/// </summary>
internal static class AccountRows
{
    public const string Head = "head";
    private const string EntryPrefix = "entry|";
    private const string PaymentPrefix = "payment|";
    private const string ReceivablePrefix = "receivable|";
    private const int Schema = 1;

    /// <summary>Everything but the journal.</summary>
    public static string FactsOf(ContractId contract) => TableRows.Between(contract.Text, Head, ReceivablePrefix + "~");

    /// <summary>The journal.</summary>
    public static string JournalOf(ContractId contract) => TableRows.StartingWith(contract.Text, EntryPrefix);

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

    public static TableEntity OfPayment(ContractId contract, AccountPayment payment)
    {
        var row = new TableEntity(contract.Text, PaymentPrefix + payment.Id) { ["Schema"] = Schema };
        row.SetLong("Body", AccountJson.Write(payment));
        return row;
    }

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
            [.. Of(rows, PaymentPrefix).Select(row => AccountJson.Read<AccountPayment>(row.GetLong("Body")))]
        );
        var head = rows.FirstOrDefault(row => row.RowKey == Head);
        // A head that only receivables have touched knows of no entry yet.
        var recorded = head?.ContainsKey("RecordedParts") == true ? head.GetLong("Recorded") : null;
        return new StoredAccount(
            account,
            recorded is null ? [] : AccountJson.Read<EquatableList<Allocation>>(recorded),
            receivables.ToDictionary(row => DocumentNumber.Parse(row.RowKey[ReceivablePrefix.Length..]), PdfHash),
            head?.GetInt32("Entries") ?? 0,
            head?.GetString("JournalHead") ?? JournalChain.Empty,
            head?.GetBoolean("IsWaiting") ?? false,
            head?.ETag
        );
    }

    private static string PdfHash(TableEntity row) => row.GetString("PdfSha256");

    private static IEnumerable<TableEntity> Of(IEnumerable<TableEntity> rows, string prefix) =>
        rows.Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));
}
