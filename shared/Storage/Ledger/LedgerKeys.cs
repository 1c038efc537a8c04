using System.Globalization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>
/// Where things lie in the ledger table: one partition per series and year of issue, so that a number, its document and its key
/// are written in one transaction.
/// </summary>
internal static class LedgerKeys
{
    public const string Counter = "counter";
    public const string DocumentPrefix = "document|";
    public const string GroupPrefix = "group|";

    public static string Partition(Series series, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{series}{year:0000}");

    public static string Partition(DocumentNumber number) => Partition(number.Series, number.Year);

    public static string DocumentRow(int sequence) => DocumentPrefix + Padded(sequence);

    /// <summary>One row per transaction, named after its first number: the entry of the series' journal.</summary>
    public static string GroupRow(int firstSequence) => GroupPrefix + Padded(firstSequence);

    /// <summary>Invoices lie by month, then contract: the keys of a month's run are one range.</summary>
    public static string InvoiceRow(BillingPeriod period, ContractId contract) => $"key|invoice|{period}|{contract}";

    /// <summary>Every other document lies by its key.</summary>
    public static string Row(BusinessKey key) => "key|" + string.Concat(key.Text.Select(Safe));

    public static string KeyRow(DocumentFacts facts) =>
        facts.Kind == DocumentKind.Invoice ? InvoiceRow(facts.Period, facts.Contract) : Row(facts.Key);

    /// <summary>The cause of a credit note may be any text; Azure refuses some characters in the key of a row.</summary>
    private static string Safe(char letter) =>
        letter is '/' or '\\' or '#' or '?' or '%' or '=' || char.IsControl(letter)
            ? string.Create(CultureInfo.InvariantCulture, $"={(int)letter:x4}")
            : letter.ToString();

    private static string Padded(int sequence) => sequence.ToString("000000", CultureInfo.InvariantCulture);
}
