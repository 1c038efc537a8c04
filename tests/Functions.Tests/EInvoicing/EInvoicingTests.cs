using System.Text.Json;
using Aims.EInvoicing;
using Aims.Storage;
using Aims.Testing;
using Microsoft.Extensions.Logging;

namespace Aims.Functions.Tests;

/// <summary>Tests in which documents go to the platform: the local one of the app, or one that answers as the test says.</summary>
public abstract class EInvoicingTests : SettlingTests
{
    private protected FakeGateway Fake { get; } = new();

    private protected Said<TransmitInvoices> Said { get; } = new();

    /// <summary>The timer of the app, and what it asks for.</summary>
    protected async Task TransmitAsync()
    {
        Assert.True((await App.FireAsync("TransmitInvoices")).IsSuccessStatusCode);
        await new Pump(App, seed: 3).DrainAsync();
    }

    /// <summary>The timer with the fake, on the storage of the app.</summary>
    private protected Task TransmitToFakeAsync(string from = "2026-01-01")
    {
        var settings = App.Get<EInvoicingSettings>() with { From = A.Day(from) };
        var (platform, table, ledger) = (
            new EInvoicePlatform(Fake),
            App.Get<EInvoiceTable>(),
            App.Get<InvoiceLedger>()
        );
        var parked = App.Get<ParkedTable>();
        var submitting = SubmittingToFake();
        var numbering = App.Get<NumberingOptions>();
        return new TransmitInvoices(
            platform,
            settings,
            ledger,
            table,
            new Transmitting(ledger, table, submitting, settings, numbering, Clock, Said),
            new StatusPulling(platform, table, ledger, parked, Clock),
            App.Get<RunTable>(),
            App.Get<ParisCalendar>(),
            Clock,
            Said
        ).RunAsync("a run", Stop);
    }

    /// <summary>Submits a document to the fake again, as a person asks.</summary>
    protected async Task AgainAsync(string number) =>
        await SubmittingToFake()
            .AgainAsync((await App.Get<InvoiceLedger>().ReadAsync(DocumentNumber.Parse(number), Stop))!, Stop);

    private Submitting SubmittingToFake()
    {
        var platform = new EInvoicePlatform(Fake);
        return new Submitting(
            platform,
            App.Get<EInvoiceTable>(),
            App.Get<DocumentArchive>(),
            new Collections(platform, App.Get<WorkQueues>()),
            App.Get<ParkedTable>(),
            Clock
        );
    }

    /// <summary>The reports of a contract with the fake, as its message asks.</summary>
    private protected Task<Verdict> ReportToFakeAsync(string contract = "C-1") =>
        ReportToFakeAsync(App.Get<EInvoiceTable>(), contract);

    private protected async Task<Verdict> ReportToFakeAsync(EInvoiceTable table, string contract = "C-1") =>
        await new ReportCollections(
            new EInvoicePlatform(Fake),
            table,
            App.Get<AccountTable>(),
            App.Get<InvoiceLedger>(),
            App.Get<WorkQueues>(),
            Clock,
            App.Get<ILogger<ReportCollections>>()
        ).RunAsync(new ReportCollectionsMessage(new ContractId(contract)).Write(), Stop);

    protected Task<JsonElement> EInvoiceAsync(string number = "F2026-000001") =>
        App.ReadAsync($"/invoices/{number}/einvoice");

    protected async Task<string?> StateAsync(string number = "F2026-000001") =>
        (await EInvoiceAsync(number)).GetProperty("state").GetString();

    protected async Task<string[]> ListedAsync(string state) =>
        [
            .. (await App.ReadAsync($"/einvoices?state={state}"))
                .GetProperty("einvoices")
                .EnumerateArray()
                .Select(it => it.GetProperty("number").GetString()!),
        ];

    /// <summary><c>1 pushed 2026-12-04 2000 30960</c> for each report of a document.</summary>
    protected async Task<string[]> ReportsAsync(string number = "F2026-000001") =>
        [
            .. (await EInvoiceAsync(number))
                .GetProperty("reports")
                .EnumerateArray()
                .Select(report =>
                    string.Join(
                        ' ',
                        report
                            .GetProperty("parts")
                            .EnumerateArray()
                            .Select(part =>
                                $"{part.GetProperty("day")} {part.GetProperty("rateBasisPoints")} {part.GetProperty("amountInclVatCents")}"
                            )
                            .Prepend(
                                $"{report.GetProperty("sequence")} {(report.GetProperty("pushed").GetBoolean() ? "pushed" : "decided")}"
                            )
                    )
                ),
        ];

    protected async Task<string[]> TransmittedAsync() =>
        [
            .. (await BlobsAsync(StorageNames.EInvoicing))
                .Where(name => name.StartsWith("out/", StringComparison.Ordinal))
                .Select(name => name["out/2026/".Length..]),
        ];

    /// <summary>Takes a PDF away, as if it had not been drawn.</summary>
    protected Task UndrawAsync(string number) =>
        Container(StorageNames.Documents).GetBlobClient($"2026/{number}.pdf").DeleteAsync(cancellationToken: Stop);

    protected async Task DrawAsync(string number)
    {
        var message = new RenderDocumentMessage(DocumentNumber.Parse(number)).Write();
        Assert.True((await App.DeliverAsync("RenderDocument", message)).IsSuccessStatusCode);
    }
}
