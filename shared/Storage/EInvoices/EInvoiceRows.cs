using System.Globalization;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>
/// Rows of e-invoices to values and back. One partition per contract: <c>F2026-000123|document</c>, <c>…|report|0001</c>,
/// <c>…|status|(hash of its id)</c>. Partitions that begin with | are of no contract.
/// </summary>
internal static class EInvoiceRows
{
    public const string Cursors = "|cursor";
    public const string StatusCursor = "statuses";

    private const int Schema = 1;
    private const string Document = "|document";
    private const string Report = "|report|";
    private const string Status = "|status|";

    /// <summary>Where documents that are in a state are shown.</summary>
    public static string Shown(EInvoiceState state) => $"|state|{state}";

    public static string DocumentRow(DocumentNumber number) => number + Document;

    public static TableEntity OfDocument(EInvoice document) =>
        new(document.Contract.Text, DocumentRow(document.Number))
        {
            ["Schema"] = Schema,
            ["Exigibility"] = document.Exigibility.ToString(),
            ["Submitted"] = document.Submitted.ToString(),
            ["State"] = document.State.ToString(),
            ["Reference"] = document.Reference,
            ["Reason"] = document.Reason,
            ["Sha256"] = document.Sha256,
            ["Since"] = document.Since,
            ["NotBefore"] = document.NotBefore,
        };

    public static EInvoice ToDocument(TableEntity row) =>
        new(
            NumberOf(row),
            new ContractId(row.PartitionKey),
            Enum.Parse<VatExigibility>(row.GetString("Exigibility")),
            Enum.Parse<EInvoiceState>(row.GetString("Submitted")),
            Enum.Parse<EInvoiceState>(row.GetString("State")),
            row.GetString("Reference"),
            row.GetString("Reason"),
            row.GetString("Sha256"),
            row.GetDateTimeOffset("Since")!.Value,
            row.GetDateTimeOffset("NotBefore"),
            row.ETag
        );

    public static TableEntity OfReport(ContractId contract, StoredReport stored)
    {
        var row = new TableEntity(
            contract.Text,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{stored.Report.Document}{Report}{stored.Report.Sequence:0000}"
            )
        )
        {
            ["Schema"] = Schema,
            ["IsPushed"] = stored.IsPushed,
            ["Reference"] = stored.Reference,
            ["At"] = stored.At,
        };
        row.SetLong("Parts", string.Join('\n', stored.Report.Parts.Select(Text)));
        return row;
    }

    public static TableEntity OfStatus(ContractId contract, ReceivedStatus status)
    {
        var row = new TableEntity(contract.Text, StatusRow(status))
        {
            ["Schema"] = Schema,
            ["Id"] = status.Id,
            ["Code"] = status.Code,
            ["At"] = status.At,
        };
        row.SetLong("Reason", status.Reason);
        return row;
    }

    public static StoredEInvoices ToAll(IReadOnlyCollection<TableEntity> rows) =>
        new(
            [.. rows.Where(row => row.RowKey.EndsWith(Document, StringComparison.Ordinal)).Select(ToDocument)],
            [.. rows.Where(row => row.RowKey.Contains(Report, StringComparison.Ordinal)).Select(ToReport)],
            [.. rows.Where(row => row.RowKey.Contains(Status, StringComparison.Ordinal)).Select(ToStatus)]
        );

    public static TableEntity OfCursor(string name, TransmissionCursor cursor) =>
        new(Cursors, name)
        {
            ["Schema"] = Schema,
            ["Next"] = cursor.Next,
            ["IsComplete"] = cursor.IsComplete,
        };

    public static TransmissionCursor ToCursor(TableEntity row) =>
        new(row.GetInt32("Next")!.Value, row.GetBoolean("IsComplete")!.Value);

    /// <summary>A platform's id may hold characters that a row key may not.</summary>
    private static string StatusRow(ReceivedStatus status) => status.Document + Status + Sha256Hex.Of(status.Id);

    private static StoredReport ToReport(TableEntity row)
    {
        var sequence = row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];
        var report = new CollectionReport(
            NumberOf(row),
            int.Parse(sequence, CultureInfo.InvariantCulture),
            [.. row.GetLong("Parts").Split('\n').Select(ToPart)]
        );
        return new StoredReport(
            report,
            row.GetBoolean("IsPushed")!.Value,
            row.GetString("Reference"),
            row.GetDateTimeOffset("At")!.Value
        );
    }

    private static ReceivedStatus ToStatus(TableEntity row) =>
        new(
            row.GetString("Id"),
            NumberOf(row),
            row.GetInt32("Code")!.Value,
            row.GetLong("Reason"),
            row.GetDateTimeOffset("At")!.Value
        );

    private static DocumentNumber NumberOf(TableEntity row) =>
        DocumentNumber.Parse(row.RowKey[..row.RowKey.IndexOf('|', StringComparison.Ordinal)]);

    /// <summary><c>2026-12-04 2000 12000</c>: day, rate in hundredths of a percent, cents.</summary>
    private static string Text(CollectedPart part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Day.ToIso()} {part.Rate.BasisPoints} {part.Amount.Cents}");

    private static CollectedPart ToPart(string text) =>
        text.Split(' ') is [var day, var rate, var cents]
            ? new CollectedPart(
                IsoDate.Parse(day),
                new VatRate(int.Parse(rate, CultureInfo.InvariantCulture)),
                new Money(long.Parse(cents, CultureInfo.InvariantCulture))
            )
            : throw new InvalidDataException($"'{text}' is no part of a report.");
}
