using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Ledger rows to values and back.</summary>
internal static class LedgerRows
{
    private const int Schema = 1;

    public static TableEntity OfCounter(string partition, SeriesCounter counter) =>
        new(partition, LedgerKeys.Counter)
        {
            ["Schema"] = Schema,
            ["Next"] = counter.Next,
            ["LastIssueDate"] = counter.LastIssueDate.ToIso(),
            ["Head"] = counter.Head,
            ETag = counter.ETag,
        };

    public static SeriesCounter ToCounter(TableEntity row) =>
        new(
            row.GetInt32("Next")!.Value,
            IsoDate.Parse(row.GetString("LastIssueDate")),
            row.GetString("Head"),
            row.ETag
        );

    public static TableEntity OfDocument(Document document, string facts)
    {
        var row = new TableEntity(
            LedgerKeys.Partition(document.Number),
            LedgerKeys.DocumentRow(document.Number.Sequence)
        )
        {
            ["Schema"] = Schema,
            ["Key"] = document.Facts.Key.Text,
        };
        row.SetLong("Facts", facts);
        return row;
    }

    public static Document ToDocument(TableEntity row)
    {
        var facts = FactsJson.Read(row.GetLong("Facts"));
        var sequence = row.RowKey[LedgerKeys.DocumentPrefix.Length..];
        return facts.Numbered(int.Parse(sequence, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static TableEntity OfKey(Document document) =>
        new(LedgerKeys.Partition(document.Number), LedgerKeys.KeyRow(document.Facts))
        {
            ["Schema"] = Schema,
            ["Key"] = document.Facts.Key.Text,
            ["Number"] = document.Number.ToString(),
            ["Fingerprint"] = document.Facts.Fingerprint,
        };

    public static LedgerKey ToKey(TableEntity row) =>
        new(
            new BusinessKey(row.GetString("Key")),
            DocumentNumber.Parse(row.GetString("Number")),
            row.GetString("Fingerprint")
        );

    /// <summary>The documents of a group are of one month: what they bill of it stands beside, so that a month is added up by groups.</summary>
    public static TableEntity OfGroup(
        IssueGroup group,
        IReadOnlyList<Document> documents,
        string entry,
        string head,
        DateTimeOffset at
    ) =>
        new(LedgerKeys.Partition(group.Series, group.Year), LedgerKeys.GroupRow(group.First))
        {
            ["Schema"] = Schema,
            ["First"] = group.First,
            ["Count"] = group.Count,
            ["Period"] = documents[0].Facts.Period.ToString(),
            ["MonthlyCents"] = Money.Sum(documents.Select(document => document.Facts.Monthly)).Cents,
            ["Entry"] = entry,
            ["Head"] = head,
            ["At"] = at,
            ["IsAnnounced"] = false,
        };

    public static MonthTotal ToMonthTotal(TableEntity row) =>
        new(row.GetInt32("Count")!.Value, new Money(row.GetInt64("MonthlyCents")!.Value));

    public static TableEntity Announced(IssueGroup group) =>
        new(LedgerKeys.Partition(group.Series, group.Year), LedgerKeys.GroupRow(group.First))
        {
            ["IsAnnounced"] = true,
            ETag = ETag.All,
        };
}
