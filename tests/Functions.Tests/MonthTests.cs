using System.Text;
using Aims.Local;
using Aims.Storage;
using Aims.Testing;
using Azure.Storage.Blobs;

namespace Aims.Functions.Tests;

/// <summary>Months played on a clock that the test moves, through the real app on the real emulator.</summary>
public sealed class MonthTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestClock _clock = new("2026-12-01T05:00:00Z");
    private Emulator _emulator = null!;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(dataFolder: null, Stop);
        _app = await TestApp.StartAsync(_emulator.ConnectionString, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private async Task RegisterAsync(params Contract[] contracts)
    {
        await WriteAsync(HttpMethod.Put, "/prices/2020-01-01", PriceListJson.Write(A.PriceList));
        foreach (var contract in contracts)
        {
            await WriteAsync(HttpMethod.Put, $"/contracts/{contract.Id}", ContractText.Write(contract));
        }
    }

    private async Task<string> WriteAsync(HttpMethod method, string path, string body = "{}", int expected = 0)
    {
        var reply = await _app.WriteAsync(
            method,
            path,
            body,
            key: $"{path} {body.GetHashCode(StringComparison.Ordinal)} {_clock.GetUtcNow():O}"
        );
        var text = await reply.Content.ReadAsStringAsync(Stop);
        Assert.True(
            expected == 0 ? reply.IsSuccessStatusCode : expected == (int)reply.StatusCode,
            $"{path}: {reply.StatusCode} {text}"
        );
        return text;
    }

    private async Task RunAsync(string instant)
    {
        _clock.MoveTo(instant);
        Assert.True((await _app.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await new Pump(_app, seed: 1).DrainAsync();
    }

    /// <summary>Every document in the order of its number: number, contract, period, total excl. VAT.</summary>
    private async Task<string[]> IssuedAsync(Series series = Series.F, int year = 2026)
    {
        var documents = await _app.Get<InvoiceLedger>().ReadAsync(series, year, 1, 999_999, Stop).ToListAsync(Stop);
        return
        [
            .. documents.Select(it => $"{it.Number} {it.Facts.Contract} {it.Facts.Period} {it.Facts.Totals.Net.Cents}"),
        ];
    }

    private Task<List<string>> BlobsAsync(string container) =>
        Container(container)
            .GetBlobsAsync(cancellationToken: Stop)
            .Select(blob => blob.Name)
            .ToListAsync(Stop)
            .AsTask();

    private BlobContainerClient Container(string name) => _app.Get<StorageClients>().Blobs.GetBlobContainerClient(name);

    private async Task<byte[]> BlobAsync(string container, string name) =>
        (await Container(container).GetBlobClient(name).DownloadContentAsync(Stop)).Value.Content.ToArray();

    [Fact]
    public async Task A_month_is_issued_drawn_and_mailed_once_although_runs_and_messages_come_again()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2", "2026-12-20"), A.Contract("C-3"));
        await RunAsync("2026-12-01T05:00:00Z");
        await RunAsync("2026-12-01T05:00:00Z");
        Assert.Equal(["F2026-000001 C-1 2026-12 25800", "F2026-000002 C-3 2026-12 25800"], await IssuedAsync());

        await RunAsync("2026-12-31T05:00:00Z");
        Assert.Equal("F2026-000003 C-2 2026-12 25800", (await IssuedAsync())[^1]);
        string[] pdfs = ["2026/F2026-000001.pdf", "2026/F2026-000002.pdf", "2026/F2026-000003.pdf"];
        Assert.Equal(pdfs, await BlobsAsync(StorageNames.Documents));
        Assert.Equal(3, (await BlobsAsync(StorageNames.Outbox)).Count);

        var eml = Encoding.ASCII.GetString(
            await BlobAsync(StorageNames.Outbox, (await BlobsAsync(StorageNames.Outbox))[0])
        );
        Assert.Contains("F2026-000001.pdf", eml, StringComparison.Ordinal);
        var mails = (await _app.ReadAsync("/mails?document=F2026-000001")).GetProperty("mails");
        Assert.Equal("Accepted", Assert.Single(mails.EnumerateArray()).GetProperty("state").GetString());
        var document = await _app.ReadAsync("/invoices/F2026-000001");
        var stored = await BlobAsync(StorageNames.Documents, pdfs[0]);
        Assert.Equal(DocumentArchive.Sha256(stored), document.GetProperty("pdfSha256").GetString());
        Assert.Equal(stored, await _app.Http.GetByteArrayAsync("/api/v1/invoices/F2026-000001/pdf", Stop));
    }

    [Fact]
    public async Task R2_months_missed_by_an_outage_are_issued_with_their_own_period_once()
    {
        await RegisterAsync(A.Contract("C-1"));
        await RunAsync("2026-12-01T05:00:00Z");
        await RunAsync("2027-03-03T05:00:00Z");
        string[] expected =
        [
            "F2027-000001 C-1 2027-01 12900",
            "F2027-000002 C-1 2027-02 12900",
            "F2027-000003 C-1 2027-03 12900",
        ];
        Assert.Equal(expected, await IssuedAsync(year: 2027));
    }

    [Fact]
    public async Task One_bad_contract_parks_alone_and_is_issued_once_it_is_mended()
    {
        var bad = A.Contract("C-2") with { Servers = [A.Server("SRV-北京", Level.Gold, "2026-12-01")] };
        await RegisterAsync(A.Contract("C-1"), bad, A.Contract("C-3"));
        await RunAsync("2026-12-01T05:00:00Z");
        Assert.Equal(["F2026-000001 C-1 2026-12 25800", "F2026-000002 C-3 2026-12 25800"], await IssuedAsync());
        var parked = Assert.Single((await _app.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
        Assert.Equal("contract|C-2", parked.GetProperty("key").GetString());
        Assert.Contains("U+5317", parked.GetProperty("reason").GetString(), StringComparison.Ordinal);

        await WriteAsync(HttpMethod.Post, "/parked/contract%7CC-2/replay", expected: 409);
        await RegisterAsync(bad with { Servers = [A.Server("SRV-PEKIN", Level.Gold, "2026-12-01")] });
        _clock.MoveTo("2026-12-02T05:00:00Z");
        await WriteAsync(HttpMethod.Post, "/parked/contract%7CC-2/replay");
        Assert.Equal("F2026-000003 C-2 2026-12 49800", (await IssuedAsync())[^1]);
        Assert.Empty((await _app.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
    }

    [Fact]
    public async Task A_parked_contract_that_is_mended_leaves_the_list_with_the_next_run()
    {
        var bad = A.Contract("C-1") with { Servers = [A.Server("北", Level.Gold, "2026-12-01")] };
        await RegisterAsync(bad);
        await RunAsync("2026-12-01T05:00:00Z");
        await RegisterAsync(A.Contract("C-1"));
        await RunAsync("2026-12-02T05:00:00Z");
        Assert.Single(await IssuedAsync());
        Assert.Empty((await _app.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
    }

    [Fact]
    public async Task R3_a_security_deposit_is_asked_for_once_beside_the_first_invoice()
    {
        var contract = A.Contract("C-1");
        contract = contract with { Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit } };
        await RegisterAsync(contract);
        await RunAsync("2026-12-01T05:00:00Z");
        await RunAsync("2027-01-01T05:00:00Z");
        Assert.Equal(["F2026-000001 C-1 2026-12 12900"], await IssuedAsync());
        Assert.Equal(["DG2026-000001 C-1 2026-12 12900"], await IssuedAsync(Series.DG));
        Assert.Empty(await IssuedAsync(Series.DG, 2027));
        Assert.Equal(3, (await BlobsAsync(StorageNames.Outbox)).Count);
    }

    [Fact]
    public async Task R5_a_paper_copy_asked_for_is_on_the_list_of_the_day_and_on_the_next_invoice_only()
    {
        await RegisterAsync(A.Contract("C-1"));
        await RunAsync("2026-12-01T05:00:00Z");
        _clock.MoveTo("2026-12-04T09:00:00Z");
        await WriteAsync(HttpMethod.Post, "/invoices/F2026-000001/paper", "");
        var list = (await _app.ReadAsync("/paper?date=2026-12-04")).GetProperty("documents");
        Assert.Equal("F2026-000001", Assert.Single(list.EnumerateArray()).GetString());
        await RunAsync("2027-01-01T05:00:00Z");
        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(
            ["F2027-000001 C-1 2027-01 13400", "F2027-000002 C-1 2027-02 12900"],
            await IssuedAsync(year: 2027)
        );
    }

    [Fact]
    public async Task R7_the_next_month_is_issued_ahead_on_request_and_not_again_by_the_run()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2026-12-01T05:00:00Z");
        _clock.MoveTo("2026-12-18T09:00:00Z");
        Assert.Contains(
            "F2026-000003",
            await WriteAsync(HttpMethod.Post, "/contracts/C-2/renewal", """{"period":"2027-01"}"""),
            StringComparison.Ordinal
        );
        _clock.MoveTo("2026-12-19T09:00:00Z");
        Assert.Contains(
            "F2026-000003",
            await WriteAsync(HttpMethod.Post, "/contracts/C-2/renewal", """{"period":"2027-01"}"""),
            StringComparison.Ordinal
        );
        await WriteAsync(HttpMethod.Post, "/contracts/C-2/renewal", """{"period":"2027-02"}""", expected: 400);

        await RunAsync("2027-01-01T05:00:00Z");
        Assert.Equal(["F2027-000001 C-1 2027-01 12900"], await IssuedAsync(year: 2027));
        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(
            ["F2027-000002 C-1 2027-02 12900", "F2027-000003 C-2 2027-02 12900"],
            (await IssuedAsync(year: 2027))[1..]
        );
    }

    [Fact]
    public async Task Eight_runs_at_once_over_300_contracts_issue_each_once_without_a_gap()
    {
        await WriteAsync(HttpMethod.Put, "/prices/2020-01-01", PriceListJson.Write(A.PriceList));
        var contracts = _app.Get<ContractTable>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 300),
            Stop,
            async (n, stop) => await contracts.PutAsync(A.Contract($"C-{n:0000}"), "anne", stop)
        );
        var runs = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => _app.FireAsync("IssueInvoices")));
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
        var ledger = _app.Get<InvoiceLedger>();
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
        _clock.PassMidnight("2026-12-01T22:59:59Z", "2026-12-02T23:00:01Z");
        Assert.True((await _app.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        var second = await _app.Get<InvoiceLedger>().ReadAsync(new(Series.F, 2026, 2), Stop);
        Assert.Equal((new ContractId("C-2"), A.Day("2026-12-03")), (second!.Facts.Contract, second.Facts.IssueDate));
    }

    [Fact]
    public async Task A_clock_that_goes_back_issues_nothing()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2026-12-02T05:00:00Z");
        await RegisterAsync(A.Contract("C-3"));
        _clock.MoveTo("2026-12-01T05:00:00Z");
        // The clock went back and stays there: nothing is issued with a date that decreases.
        Assert.Equal(500, (int)(await _app.FireAsync("IssueInvoices")).StatusCode);
        Assert.Equal(2, (await IssuedAsync()).Length);
    }

    [Fact]
    public async Task The_plan_is_what_the_run_then_issues_and_writes_nothing()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2", "2026-12-20"), A.Contract("C-3", end: "2026-12-31"));
        var plan = await _app.ReadAsync("/runs/plan?month=2026-12");
        Assert.Empty(await IssuedAsync());
        Assert.Equal(3 * 30_960, plan.GetProperty("totalInclVatCents").GetInt64());
        await RunAsync("2026-12-31T05:00:00Z");
        var planned = plan.GetProperty("documents")
            .EnumerateArray()
            .Select(it => $"{it.GetProperty("contract")} {it.GetProperty("totalExclVatCents")}");
        Assert.Equal(planned, (await IssuedAsync()).Select(row => $"{row.Split(' ')[1]} {row.Split(' ')[3]}"));

        var january = (await _app.ReadAsync("/runs/plan?month=2027-01")).GetProperty("difference");
        Assert.Equal(
            (2 * 12_900L, 3 * 12_900L),
            (
                january.GetProperty("monthlyExclVatCents").GetInt64(),
                january.GetProperty("lastMonthExclVatCents").GetInt64()
            )
        );
        var gone = Assert.Single(january.GetProperty("contracts").EnumerateArray());
        Assert.Equal(
            ("C-3", "gone"),
            (gone.GetProperty("contract").GetString(), gone.GetProperty("change").GetString())
        );
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
        await _app.DeliverAsync("RenderDocument", new RenderDocumentMessage(new(Series.F, 2026, 1)).Write());
        Assert.Equal(other, await BlobAsync(StorageNames.Documents, "2026/F2026-000001.pdf"));
        Assert.Equal(
            DocumentArchive.Sha256(other),
            (await _app.ReadAsync("/invoices/F2026-000001")).GetProperty("pdfSha256").GetString()
        );
    }

    [Fact]
    public async Task A_mail_never_leaves_before_its_pdf_exists()
    {
        await RegisterAsync(A.Contract("C-1"));
        Assert.True((await _app.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await _app.DeliverAsync("SendDocument", new SendDocumentMessage(new(Series.F, 2026, 1), "issued").Write());
        Assert.Empty(await BlobsAsync(StorageNames.Outbox));
        var parked = Assert.Single((await _app.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
        Assert.Contains("no PDF", parked.GetProperty("reason").GetString(), StringComparison.Ordinal);

        await new Pump(_app, seed: 2).DrainAsync();
        await WriteAsync(
            HttpMethod.Post,
            $"/parked/{Uri.EscapeDataString(parked.GetProperty("key").GetString()!)}/replay"
        );
        await new Pump(_app, seed: 3).DrainAsync();
        Assert.Single(await BlobsAsync(StorageNames.Outbox));
    }

    [Fact]
    public async Task Poison_is_parked_with_its_text_even_when_it_is_not_base64_and_can_be_replayed()
    {
        await _app.Get<StorageSetup>().ReadyAsync();
        var raw = _app.Get<StorageClients>().RawQueues.GetQueueClient("documents-to-render-poison");
        await raw.CreateIfNotExistsAsync(cancellationToken: Stop);
        await raw.SendMessageAsync("¡not base64!", Stop);
        var message = new RenderDocumentMessage(new(Series.F, 2026, 1)).Write();
        await raw.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), Stop);
        Assert.True((await _app.FireAsync("ParkPoison")).IsSuccessStatusCode);

        var parked = await _app.Get<ParkedTable>().AllAsync(Stop);
        Assert.Equal(
            ["¡not base64!", message],
            parked.Select(entry => entry.Text).OrderDescending(StringComparer.Ordinal)
        );
        await WriteAsync(
            HttpMethod.Post,
            $"/parked/{Uri.EscapeDataString(parked.Single(entry => entry.Text == message).Key)}/replay"
        );
        Assert.Equal(1, (await _app.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.DocumentsToRender]);
    }

    [Fact]
    public async Task Issuing_that_is_switched_off_issues_nothing()
    {
        await RegisterAsync(A.Contract("C-1"));
        await using var off = await TestApp.StartAsync(_emulator.ConnectionString, _clock, "--Runs:Issuing=false");
        Assert.True((await off.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        Assert.Empty(await IssuedAsync());
    }
}
