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

    public static TableEntity OfGroup(IssueGroup group, string entry, string head, DateTimeOffset at) =>
        new(LedgerKeys.Partition(group.Series, group.Year), LedgerKeys.GroupRow(group.First))
        {
            ["Schema"] = Schema,
            ["First"] = group.First,
            ["Count"] = group.Count,
            ["Entry"] = entry,
            ["Head"] = head,
            ["At"] = at,
            ["IsAnnounced"] = false,
        };

    public static TableEntity Announced(IssueGroup group) =>
        new(LedgerKeys.Partition(group.Series, group.Year), LedgerKeys.GroupRow(group.First))
        {
            ["IsAnnounced"] = true,
            ETag = ETag.All,
        };
}
