using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Issued documents, their PDFs, mails and paper copies.</summary>
internal sealed class InvoicesApi(
    InvoiceLedger ledger,
    DocumentArchive archive,
    AccountTable accounts,
    ContractTable contracts,
    PaperTable paper,
    MailLog mails,
    ParisCalendar calendar
)
{
    private const int LongestAbout = 200;

    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } document)
        {
            return ApiAnswers.NotFound("number", "the document");
        }

        var json = DocumentJson.Of(document);
        var account = await accounts.ReadAsync(document.Facts.Contract, stop);
        var reductions = account.Account.Reductions;
        json["pdfSha256"] =
            account.PdfHashes.GetValueOrDefault(document.Number)
            ?? reductions.FirstOrDefault(it => it.Number == document.Number)?.PdfSha256;
        json["settlement"] = account.Settlement.Find(document.Number) is { } settled
            ? SettlementView.Of(settled)
            : null;
        json["reductions"] = CreditView.Of(reductions.Where(it => it.Document == document.Number));
        return ApiAnswers.Json(json);
    }

    public async Task<IResult> PdfAsync(HttpContext http) =>
        await StoredAsync(http) is var (number, pdf)
            ? Results.File(pdf, "application/pdf", $"{number}.pdf")
            : ApiAnswers.NotFound("number", "the PDF").ToResult();

    /// <summary>The e-invoice that the stored PDF carries: what the customer has, not what the facts would give today.</summary>
    public async Task<IResult> XmlAsync(HttpContext http) =>
        await StoredAsync(http) is var (number, pdf) && DocumentPdf.ReadXml(pdf) is { } xml
            ? Results.File(xml, "application/xml", $"{number}.xml")
            : ApiAnswers.NotFound("number", "the XML, which only invoices and credit notes have,").ToResult();

    /// <summary>Documents of a series and year in the order of their numbers, a page at a time.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var series = request.Query<Series>("series", TrySeries, "must be F, DG or A", faults) ?? Series.F;
        var year = request.Whole("year", calendar.Today.Year, 2000, 2099, faults);
        var after = request.Whole("after", 0, 0, DocumentNumber.MostSequence, faults);
        var take = request.Whole("take", 100, 1, 500, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var documents = await ledger.ListAsync(series, year, after, take, stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["documents"] = new JsonArray([.. documents.Select(DocumentJson.Of)]),
                ["next"] = documents.Count == take ? documents[^1].Number.Sequence : null,
            }
        );
    }

    /// <summary>The last number of each series this year and the last.</summary>
    public async Task<Answer> SeriesAsync(HttpRequest request, CancellationToken stop)
    {
        var json = new JsonArray();
        foreach (var series in Enum.GetValues<Series>())
        {
            foreach (var year in (int[])[calendar.Today.Year - 1, calendar.Today.Year, calendar.Today.Year + 1])
            {
                if (await ledger.LastAsync(series, year, stop) is var (last, issueDate))
                {
                    json.Add(
                        new JsonObject
                        {
                            ["series"] = series.ToString(),
                            ["year"] = year,
                            ["last"] = last.ToString(),
                            ["lastIssueDate"] = issueDate.ToIso(),
                        }
                    );
                }
            }
        }

        return ApiAnswers.Json(new JsonObject { ["series"] = json });
    }

    /// <summary>A paper copy of an issued document: on today's list to print, and on the next invoice (R5).</summary>
    public async Task<Answer> AskForPaperAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } document)
        {
            return ApiAnswers.NotFound("number", "the document");
        }

        if (!await contracts.AskForPaperAsync(document.Facts.Contract, document.Number, write.Actor, stop))
        {
            return ApiAnswers.NotFound("contract", "the contract of the document");
        }

        await paper.AddAsync(calendar.Today, document.Number, stop);
        return ApiAnswers.Json(
            new JsonObject { ["document"] = document.Number.ToString(), ["printOn"] = calendar.Today.ToIso() }
        );
    }

    public async Task<Answer> PaperAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var day = request.RequiredQuery<DateOnly>("date", IsoDate.TryParse, IsoDate.Rule, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var numbers = await paper.OnAsync(day, stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["date"] = day.ToIso(),
                ["documents"] = new JsonArray([.. numbers.Select(number => JsonValue.Create(number.ToString()))]),
            }
        );
    }

    /// <summary>The mails of a document, or about a notice (<c>C-0042|suspended|3</c>) or an order (<c>order|C-0042|7</c>).</summary>
    public async Task<Answer> MailsAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var number = request.Query<DocumentNumber>("document", DocumentNumber.TryParse, DocumentNumber.Rule, faults);
        var about = request.Query["about"].ToString();
        if (faults.Count == 0 && number is null == (about.Length == 0))
        {
            faults.Add(new Fault("document", "is required, or about instead of it"));
        }
        else if (about.Length > LongestAbout || about.Any(char.IsControl))
        {
            faults.Add(new Fault("about", $"must have 1 to {LongestAbout} characters, none of them a control one"));
        }

        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var entries = await mails.OfAsync(number?.ToString() ?? about, stop);
        return ApiAnswers.Json(new JsonObject { ["mails"] = new JsonArray([.. entries.Select(DocumentJson.Of)]) });
    }

    private async Task<(DocumentNumber Number, byte[] Pdf)?> StoredAsync(HttpContext http) =>
        DocumentNumber.TryParse(http.Request.Path("number"), out var number)
        && await archive.ReadAsync(number, http.RequestAborted) is { } pdf
            ? (number, pdf)
            : null;

    private async Task<Document?> FindAsync(HttpRequest request, CancellationToken stop) =>
        DocumentNumber.TryParse(request.Path("number"), out var number) ? await ledger.ReadAsync(number, stop) : null;

    private static bool TrySeries(string text, out Series series) =>
        Enum.TryParse(text, out series) && series.ToString() == text;
}
