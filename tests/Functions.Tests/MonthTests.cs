using System.Net;
using System.Text;
using System.Text.Json;
using Aims.Documents;
using Aims.Storage;
using Aims.Testing;
using MimeKit;

namespace Aims.Functions.Tests;

/// <summary>What a month brings: R2, R3, R5 and R7 from the timer to the mail.</summary>
public sealed class MonthTests : PlayedTests
{
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
        var mails = (await App.ReadAsync("/mails?document=F2026-000001")).GetProperty("mails");
        var mail = Assert.Single(mails.EnumerateArray());
        Assert.Equal(
            ("Accepted", "F2026-000001", "F2026-000001"),
            (
                mail.GetProperty("state").GetString(),
                mail.GetProperty("document").GetString(),
                mail.GetProperty("about").GetString()
            )
        );
        var document = await App.ReadAsync("/invoices/F2026-000001");
        var stored = await BlobAsync(StorageNames.Documents, pdfs[0]);
        Assert.Equal(Sha256Hex.Of(stored), document.GetProperty("pdfSha256").GetString());
        Assert.Equal(stored, await App.Http.GetByteArrayAsync("/api/v1/invoices/F2026-000001/pdf", Stop));
    }

    [Fact]
    public async Task The_e_invoice_is_served_as_the_mailed_file_carries_it()
    {
        await RegisterAsync(
            A.Contract("C-1") with
            {
                Terms = new(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit),
            }
        );
        await RunAsync("2026-12-01T05:00:00Z");

        var stored = await BlobAsync(StorageNames.Documents, "2026/F2026-000001.pdf");
        using var eml = new MemoryStream(await BlobAsync(StorageNames.Outbox, "2026/F2026-000001-issued-1.eml"));
        var message = await MimeMessage.LoadAsync(eml, Stop);
        using var mailed = new MemoryStream();
        await Assert.Single(message.Attachments.OfType<MimePart>()).Content!.DecodeToAsync(mailed, Stop);
        Assert.Equal(stored, mailed.ToArray());

        using var answer = await App.Http.GetAsync("/api/v1/invoices/F2026-000001/xml", Stop);
        Assert.Equal("application/xml", answer.Content.Headers.ContentType?.MediaType);
        var xml = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(DocumentPdf.ReadXml(stored), xml);
        Assert.Contains("<ram:ID>F2026-000001</ram:ID>", Encoding.UTF8.GetString(xml), StringComparison.Ordinal);

        foreach (var without in (string[])["DG2026-000001", "F2026-000002", "nothing"])
        {
            using var refused = await App.Http.GetAsync($"/api/v1/invoices/{without}/xml", Stop);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
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
        var parked = Assert.Single((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
        Assert.Equal("contract|C-2", parked.GetProperty("key").GetString());
        Assert.Contains("U+5317", parked.GetProperty("reason").GetString(), StringComparison.Ordinal);

        await WriteAsync(HttpMethod.Post, "/parked/contract%7CC-2/replay", expected: 409);
        await RegisterAsync(bad with { Servers = [A.Server("SRV-PEKIN", Level.Gold, "2026-12-01")] });
        Clock.MoveTo("2026-12-02T05:00:00Z");
        await WriteAsync(HttpMethod.Post, "/parked/contract%7CC-2/replay");
        Assert.Equal("F2026-000003 C-2 2026-12 49800", (await IssuedAsync())[^1]);
        Assert.Empty((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
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
        Assert.Empty((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
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
        Clock.MoveTo("2026-12-04T09:00:00Z");
        await WriteAsync(HttpMethod.Post, "/invoices/F2026-000001/paper", "");
        var list = (await App.ReadAsync("/paper?date=2026-12-04")).GetProperty("documents");
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
        Clock.MoveTo("2026-12-18T09:00:00Z");
        Assert.Contains(
            "F2026-000003",
            await WriteAsync(HttpMethod.Post, "/contracts/C-2/renewal", """{"period":"2027-01"}"""),
            StringComparison.Ordinal
        );
        Clock.MoveTo("2026-12-19T09:00:00Z");
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
    public async Task The_plan_is_what_the_run_then_issues_and_writes_nothing()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2", "2026-12-20"), A.Contract("C-3", end: "2026-12-31"));
        var plan = await App.ReadAsync("/runs/plan?month=2026-12");
        Assert.Empty(await IssuedAsync());
        Assert.Equal(3 * 30_960, plan.GetProperty("totalInclVatCents").GetInt64());
        await RunAsync("2026-12-31T05:00:00Z");
        var planned = plan.GetProperty("documents")
            .EnumerateArray()
            .Select(it => $"{it.GetProperty("contract")} {it.GetProperty("totalExclVatCents")}");
        Assert.Equal(planned, (await IssuedAsync()).Select(row => $"{row.Split(' ')[1]} {row.Split(' ')[3]}"));

        var january = (await App.ReadAsync("/runs/plan?month=2027-01")).GetProperty("difference");
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
    public async Task Numbers_continue_those_of_another_system_and_are_listed_a_page_at_a_time()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"), A.Contract("C-3"));
        await using var app = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            "--Numbering:First:F2026=4124"
        );
        Assert.True((await app.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        var first = await app.ReadAsync("/invoices?take=2");
        Assert.Equal(["F2026-004124", "F2026-004125"], Numbers(first));
        var rest = await app.ReadAsync($"/invoices?take=2&after={first.GetProperty("next")}");
        Assert.Equal(["F2026-004126"], Numbers(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);

        static IEnumerable<string?> Numbers(JsonElement page) =>
            page.GetProperty("documents").EnumerateArray().Select(it => it.GetProperty("number").GetString());
    }

    [Fact]
    public async Task Issuing_that_is_switched_off_issues_nothing()
    {
        await RegisterAsync(A.Contract("C-1"));
        await using var off = await TestApp.StartAsync(Emulator.ConnectionString, Clock, "--Runs:Issuing=false");
        Assert.True((await off.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        Assert.Empty(await IssuedAsync());
    }
}
