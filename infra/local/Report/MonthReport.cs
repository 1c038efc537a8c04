using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>What a month came to.</summary>
/// <param name="Month">The month.</param>
/// <param name="Issued">Documents issued by this command.</param>
/// <param name="Documents">Every document issued in the month, by number.</param>
/// <param name="Parked">What waits for a person.</param>
/// <param name="Played">What it took, from the first timer to the last mail.</param>
internal sealed record MonthReport(
    BillingPeriod Month,
    int Issued,
    IReadOnlyList<IssuedDocument> Documents,
    IReadOnlyList<(string Key, string Reason)> Parked,
    Played Played
)
{
    /// <summary>Whether every document has its PDF and its mail, and nothing failed.</summary>
    public bool IsComplete =>
        Played.Poisoned == 0 && Documents.All(document => document is { Pdf: not null, Mail: not null });

    /// <summary>For people.</summary>
    public void Print(TextWriter output, string folder)
    {
        output.WriteLine();
        output.WriteLine($"{"number", -14} {"contract", -9} {"customer", -34} {"kind", -18} {"incl. VAT", 13}  due");
        LongTable.Print(output, Documents, Row);
        PrintSummary(output, folder);
    }

    /// <summary>For programs.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["month"] = Month.ToString(),
            ["issued"] = Issued,
            ["parked"] = Parked.Count,
            ["documents"] = new JsonArray([.. Documents.Select(ToJson)]),
            ["storageRequests"] = Played.StorageRequests,
            ["elapsedMs"] = (long)Played.Elapsed.TotalMilliseconds,
        }.ToJsonString(ReportJson.Readable);

    /// <summary>For people who do not need each document.</summary>
    public void PrintSummary(TextWriter output, string folder)
    {
        var total = new Money(Documents.Sum(document => document.TotalInclVatCents));
        output.WriteLine();
        output.WriteLine(
            $"{Documents.Count} documents of {Month}, {French.Amount(total)} incl. VAT; {Issued} issued now, {Parked.Count} parked."
        );
        foreach (var (key, reason) in Parked)
        {
            output.WriteLine($"  parked {key}: {reason}");
        }

        if (Issued > 0)
        {
            var perSecond = (Issued / (decimal)Played.Elapsed.TotalSeconds).ToString(
                "0.0",
                CultureInfo.InvariantCulture
            );
            var each = (Played.StorageRequests / (decimal)Issued).ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine(
                $"{perSecond} documents a second from decision to mail; {Played.StorageRequests} storage requests, {each} a document."
            );
        }

        if (!IsComplete)
        {
            output.WriteLine(
                $"INCOMPLETE: {Played.Poisoned} poison messages, {Documents.Count(it => it.Pdf is null)} PDFs and {Documents.Count(it => it.Mail is null)} mails are missing; see functions.log."
            );
        }

        output.WriteLine($"PDFs: {Path.Combine(folder, "documents")}   mails: {Path.Combine(folder, "outbox")}");
    }

    private static string Row(IssuedDocument document)
    {
        var name = document.Customer.Length > 34 ? document.Customer[..33] + "…" : document.Customer;
        var amount = French.Amount(new Money(document.TotalInclVatCents));
        return $"{document.Number, -14} {document.Contract, -9} {name, -34} {document.Kind, -18} {amount, 13}  {document.DueDate}";
    }

    private static JsonObject ToJson(IssuedDocument document) =>
        new()
        {
            ["number"] = document.Number,
            ["contract"] = document.Contract,
            ["kind"] = document.Kind,
            ["totalExclVatCents"] = document.TotalExclVatCents,
            ["vatCents"] = document.VatCents,
            ["totalInclVatCents"] = document.TotalInclVatCents,
            ["dueDate"] = document.DueDate,
            ["pdf"] = document.Pdf,
            ["pdfSha256"] = document.PdfSha256,
            ["mail"] = document.Mail,
        };
}
