using System.Text;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Runs at the same time, cut short, over midnight; messages too early, too late or spoilt: every document once.</summary>
public sealed class RecoveryTests : PlayedTests
{
    [Fact]
    public async Task Eight_runs_at_once_over_300_contracts_issue_each_once_without_a_gap()
    {
        await WriteAsync(HttpMethod.Put, "/prices/2020-01-01", PriceListJson.Write(A.PriceList));
        var contracts = App.Get<ContractTable>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 300),
            Stop,
            async (n, stop) => await contracts.PutAsync(A.Contract($"C-{n:0000}"), "anne", stop)
        );
        var runs = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => App.FireAsync("IssueInvoices")));
        Assert.All(runs, run => Assert.True(run.IsSuccessStatusCode));

        var issued = await IssuedAsync();
        Assert.Equal(
            Enumerable.Range(1, 300).Select(n => $"F2026-{n:000000}"),
            issued.Select(row => row.Split(' ')[0])
        );
        Assert.Equal(300, issued.Select(row => row.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count());

        // Every contract has moved on to January: nothing is owed any more this month.
        await RunAsync("2026-12-31T05:00:00Z");
        Assert.Equal(300, (await IssuedAsync()).Length);
        Assert.Equal(300, (await BlobsAsync(StorageNames.Outbox)).Count);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-12-01T05:00:00Z")]
    [InlineData("2026-12-31", "2027-01-01T05:00:00Z")] // in another year, and another partition
    public async Task What_a_cut_run_left_unannounced_and_unsettled_is_healed_by_the_next(string issued, string next)
    {
        await RegisterAsync(A.Contract("C-1"));
        // As a run that was killed right after the ledger transaction leaves things.
        var ledger = App.Get<InvoiceLedger>();
        await ledger.OpenYearAsync(2026, Stop);
        await ledger.IssueAsync([A.Owed(A.Contract("C-1"), issued)[0]], Stop).ToListAsync(Stop);
        Assert.Empty(await BlobsAsync(StorageNames.Documents));

        await RunAsync(next);
        Assert.Contains("2026/F2026-000001.pdf", await BlobsAsync(StorageNames.Documents));
        Assert.Contains("2026/F2026-000001-issued-1.eml", await BlobsAsync(StorageNames.Outbox));
        await RunAsync("2027-01-02T05:00:00Z");
        Assert.Equal(["F2026-000001 C-1 2026-12 25800"], await IssuedAsync());
        Assert.Equal(["F2027-000001 C-1 2027-01 12900"], await IssuedAsync(year: 2027));
    }

    [Fact]
    public async Task A_run_over_midnight_decides_again_when_another_already_issues_on_the_new_day()
    {
        await RegisterAsync(A.Contract("C-1"));
        await RunAsync("2026-12-02T05:00:00Z");
        await RegisterAsync(A.Contract("C-2"));
        Clock.PassMidnight("2026-12-01T22:59:59Z", "2026-12-02T23:00:01Z");
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        var second = await App.Get<InvoiceLedger>().ReadAsync(new(Series.F, 2026, 2), Stop);
        Assert.Equal((new ContractId("C-2"), A.Day("2026-12-03")), (second!.Facts.Contract, second.Facts.IssueDate));
    }

    [Fact]
    public async Task A_clock_that_goes_back_issues_nothing()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2026-12-02T05:00:00Z");
        await RegisterAsync(A.Contract("C-3"));
        Clock.MoveTo("2026-12-01T05:00:00Z");
        // The clock went back and stays there: nothing is issued with a date that decreases.
        Assert.Equal(500, (int)(await App.FireAsync("IssueInvoices")).StatusCode);
        Assert.Equal(2, (await IssuedAsync()).Length);
    }

    [Fact]
    public async Task Stored_bytes_that_differ_are_kept_and_their_hash_recorded()
    {
        await RegisterAsync(A.Contract("C-1"));
        await RunAsync("2026-12-01T05:00:00Z");
        var pdf = await BlobAsync(StorageNames.Documents, "2026/F2026-000001.pdf");
        byte[] other = [.. pdf, (byte)'\n'];
        await Container(StorageNames.Documents)
            .GetBlobClient("2026/F2026-000001.pdf")
            .UploadAsync(BinaryData.FromBytes(other), overwrite: true, Stop);
        await App.DeliverAsync("RenderDocument", new RenderDocumentMessage(new(Series.F, 2026, 1)).Write());
        Assert.Equal(other, await BlobAsync(StorageNames.Documents, "2026/F2026-000001.pdf"));
        Assert.Equal(
            Sha256Hex.Of(other),
            (await App.ReadAsync("/invoices/F2026-000001")).GetProperty("pdfSha256").GetString()
        );
    }

    [Fact]
    public async Task A_mail_never_leaves_before_its_pdf_exists()
    {
        await RegisterAsync(A.Contract("C-1"));
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await App.DeliverAsync("SendDocument", new SendDocumentMessage(new(Series.F, 2026, 1), "issued").Write());
        Assert.Empty(await BlobsAsync(StorageNames.Outbox));
        var parked = Assert.Single((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
        Assert.Contains("no PDF", parked.GetProperty("reason").GetString(), StringComparison.Ordinal);

        await new Pump(App, seed: 2).DrainAsync();
        await WriteAsync(
            HttpMethod.Post,
            $"/parked/{Uri.EscapeDataString(parked.GetProperty("key").GetString()!)}/replay"
        );
        await new Pump(App, seed: 3).DrainAsync();
        Assert.Single(await BlobsAsync(StorageNames.Outbox));
    }

    [Fact]
    public async Task Poison_is_parked_with_its_text_even_when_it_is_not_base64_and_can_be_replayed()
    {
        await App.Get<StorageSetup>().ReadyAsync();
        var raw = App.Get<StorageClients>().RawQueues.GetQueueClient("documents-to-render-poison");
        await raw.CreateIfNotExistsAsync(cancellationToken: Stop);
        await raw.SendMessageAsync("¡not base64!", Stop);
        var message = new RenderDocumentMessage(new(Series.F, 2026, 1)).Write();
        await raw.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), Stop);
        Assert.True((await App.FireAsync("ParkPoison")).IsSuccessStatusCode);

        var parked = await App.Get<ParkedTable>().AllAsync(Stop);
        Assert.Equal(
            ["¡not base64!", message],
            parked.Select(entry => entry.Text).OrderDescending(StringComparer.Ordinal)
        );
        await WriteAsync(
            HttpMethod.Post,
            $"/parked/{Uri.EscapeDataString(parked.Single(entry => entry.Text == message).Key)}/replay"
        );
        Assert.Equal(1, (await App.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.DocumentsToRender]);
    }
}
