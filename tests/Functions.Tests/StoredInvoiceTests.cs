using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Aims.Documents;
using Aims.Storage;
using Aims.Testing;
using UglyToad.PdfPig;

namespace Aims.Functions.Tests;

/// <summary>Over random contracts, through the real app: what the archive keeps is what the ledger holds, for a program and for a person.</summary>
public sealed class StoredInvoiceTests : PlayedTests
{
    private const int Contracts = 40;
    private const string Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";

    /// <summary>Months that begin on any day are followed by whole ones: no brake.</summary>
    protected override Task<string[]> SettingsAsync() => Task.FromResult<string[]>(["--Invoicing:MaxDrift=1000"]);

    [Fact]
    public async Task XML_and_page_of_every_stored_file_say_the_totals_of_the_ledger()
    {
        var random = new Random(20261125);
        await RegisterAsync([.. Enumerable.Range(1, Contracts).Select(number => Contract(number, random))]);
        await RunAsync("2026-12-31T05:00:00Z");
        await RunAsync("2027-01-01T05:00:00Z");
        foreach (var number in (string[])["F2026-000001", "F2026-000007", "F2027-000003"])
        {
            await WriteAsync(HttpMethod.Post, $"/invoices/{number}/credit-note", """{"reason":"Geste commercial"}""");
        }

        await new Pump(App, seed: 1).DrainAsync();

        var documents = new List<Document>();
        foreach (
            var (series, year) in (IEnumerable<(Series, int)>)[(Series.F, 2026), (Series.F, 2027), (Series.A, 2027)]
        )
        {
            documents.AddRange(
                await App.Get<InvoiceLedger>().ReadAsync(series, year, 1, 999_999, Stop).ToListAsync(Stop)
            );
        }

        Assert.Equal((2 * Contracts) + 3, documents.Count);
        foreach (var document in documents)
        {
            await CompareAsync(document);
        }
    }

    private async Task CompareAsync(Document document)
    {
        var stored = await BlobAsync(StorageNames.Documents, DocumentArchive.NameOf(document.Number));
        var xml = DocumentPdf.ReadXml(stored);
        Assert.NotNull(xml);
        var totals = document.Facts.Totals;
        Assert.Equal(
            [totals.Net.Euros, totals.Net.Euros, totals.Vat.Euros, totals.Gross.Euros, totals.Payable.Euros],
            Sums(xml)
        );
        var page = TextOf(stored);
        Assert.All(
            [totals.Net, totals.Vat, totals.Gross, totals.Payable, .. document.Facts.Lines.Select(line => line.Net)],
            amount => Assert.Contains(French.Amount(amount), page, StringComparison.Ordinal)
        );
        Assert.Contains(document.Number.ToString(), page, StringComparison.Ordinal);
    }

    /// <summary>The amounts of BG-22 in their order; none was settled before.</summary>
    private static IEnumerable<decimal> Sums(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        var prefixes = new XmlNamespaceManager(new NameTable());
        prefixes.AddNamespace("ram", Ram);
        return XDocument
            .Load(stream)
            .XPathSelectElements("//ram:SpecifiedTradeSettlementHeaderMonetarySummation/*", prefixes)
            .Select(sum => decimal.Parse(sum.Value, CultureInfo.InvariantCulture));
    }

    private static string TextOf(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return string.Join('\n', file.GetPages().Select(page => page.Text));
    }

    private static Contract Contract(int number, Random random)
    {
        var start = A.Day("2026-12-01").AddDays(random.Next(31)).ToIso();
        var means = (MeansOfPayment)random.Next(3);
        return A.Contract($"R-{number:000}", start) with
        {
            Terms = new(
                means,
                means == MeansOfPayment.DirectDebit ? A.Mandate : null,
                PaperInvoice: random.Next(4) == 0,
                Proration: random.Next(2) == 0 ? Proration.None : Proration.Daily
            ),
            Servers =
            [
                .. Enumerable
                    .Range(1, random.Next(1, 25))
                    .Select(server =>
                        A.Server($"S-{server}", (Level)random.Next(4), start, agreedCents: random.Next(1, 99_999))
                    ),
            ],
        };
    }
}
