using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Invoices that are issued at the same time by two apps: no credit is shown as settled twice (« Déjà réglé »).</summary>
public sealed class CreditRaceTests(ITestOutputHelper output) : PlayedTests
{
    private const int Contracts = 24;

    /// <summary>More than a month: January takes 154,80 EUR of it, February the rest.</summary>
    private const long Credit = 20_000;

    private static string IdOf(int n) => $"C-{n:00}";

    private static string Transfer(long cents, string day, int invoice = 1) =>
        $$"""
            {"means":"Transfer","receivedOn":"{{day}}","amountCents":{{cents}},"documents":["F2026-{{invoice:000000}}"]}
            """;

    private async Task OverpayDecemberAsync()
    {
        await RegisterAsync([.. Enumerable.Range(1, Contracts).Select(n => A.Contract(IdOf(n)))]);
        await RunAsync("2026-12-01T05:00:00Z");
        foreach (var n in Enumerable.Range(1, Contracts))
        {
            var body = Transfer(30_960 + Credit, "2026-12-01", n);
            await WriteAsync(HttpMethod.Post, "/payments", body, expected: 201);
        }

        await new Pump(App, seed: 1).DrainAsync();
    }

    private async Task<ILookup<string, Document>> IssuedIn2027Async()
    {
        var all = App.Get<InvoiceLedger>().ReadAsync(Series.F, 2027, 1, 999_999, Stop);
        return (await all.ToListAsync(Stop)).ToLookup(document => document.Facts.Contract.Text);
    }

    /// <summary>Shown and allocated, in the order of the months.</summary>
    private async Task<List<(long Shown, long Allocated)>> CoveredAsync(string id, IEnumerable<Document> issued)
    {
        var settlement = (await App.Get<AccountTable>().ReadAsync(new ContractId(id), Stop)).Settlement;
        return
        [
            .. issued
                .OrderBy(document => document.Facts.Period.First)
                .Select(document =>
                    (document.Facts.Totals.Prepaid.Cents, settlement.Find(document.Number)!.Paid.Cents)
                ),
        ];
    }

    [Fact]
    public async Task A_timer_and_renewals_at_once_never_show_the_same_credit_twice_and_show_what_is_then_allocated()
    {
        await OverpayDecemberAsync();
        await using var other = await TestApp.StartAsync(Emulator.ConnectionString, Clock);
        Clock.MoveTo("2027-01-01T05:00:00Z");
        var renewals = Enumerable
            .Range(1, Contracts)
            .Select(n =>
                other.WriteAsync(
                    HttpMethod.Post,
                    $"/contracts/{IdOf(n)}/renewal",
                    """{"period":"2027-02"}""",
                    key: $"renewal {n}"
                )
            );
        var replies = await Task.WhenAll([App.FireAsync("IssueInvoices"), .. renewals]);
        Assert.All(replies, reply => Assert.True(reply.IsSuccessStatusCode, $"{reply.StatusCode}"));
        await new Pump(App, seed: 7).DrainAsync();

        var issued = await IssuedIn2027Async();
        Assert.Equal(Contracts, issued.Count);
        var shows = new List<string>();
        foreach (var documents in issued)
        {
            var covered = await CoveredAsync(documents.Key, documents);
            Assert.Equal(2, covered.Count);
            Assert.True(covered.Sum(next => next.Shown) <= Credit, $"{documents.Key}: {string.Join(' ', covered)}");
            Assert.Equal([15_480, Credit - 15_480], covered.Select(next => next.Allocated));
            // What is shown is so; an invoice that could not know of its credit shows none of it.
            Assert.All(
                covered,
                next => Assert.True(next.Shown == 0 || next.Shown == next.Allocated, $"{documents.Key} {next}")
            );
            shows.Add(string.Join(" + ", covered.Select(next => next.Shown)));
        }

        foreach (var shown in shows.CountBy(next => next))
        {
            output.WriteLine($"{shown.Value} contracts show {shown.Key}");
        }

        Assert.Empty((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
    }

    [Fact]
    public async Task What_a_run_that_was_killed_had_decided_binds_nobody()
    {
        await RegisterAsync(A.Contract("C-01"));
        await RunAsync("2026-12-01T05:00:00Z");
        using var paid = System.Text.Json.JsonDocument.Parse(
            await WriteAsync(HttpMethod.Post, "/payments", Transfer(30_960 + 10_000, "2026-12-01"), expected: 201)
        );
        // As a run that was killed before its ledger transaction leaves things: it has read and decided, and written nothing.
        Clock.MoveTo("2027-01-01T05:00:00Z");
        Assert.Equal(
            1_0000,
            (await App.Get<Deciding>().DecideAsync([new("C-01")], A.Prices, A.Day("2027-01-01"), null, Stop))
                .Select(next => next.Decision)
                .OfType<InvoicingDecision.Issue>()
                .Single()
                .Documents[0]
                .Totals.Prepaid.Cents
        );
        var id = paid.RootElement.GetProperty("payment").GetString();
        await WriteAsync(
            HttpMethod.Post,
            $"/payments/{id}/reversal",
            """{"date":"2027-01-01","reason":"retour","amountCents":4000}"""
        );
        await WriteAsync(HttpMethod.Post, "/contracts/C-01/renewal", """{"period":"2027-02"}""");
        await new Pump(App, seed: 3).DrainAsync();
        Assert.Equal([(6_000, 6_000), (0, 0)], await CoveredAsync("C-01", (await IssuedIn2027Async())["C-01"]));
    }

    [Fact]
    public async Task While_an_invoice_is_on_its_way_into_the_account_the_next_shows_no_credit()
    {
        await RegisterAsync(A.Contract("C-01"));
        await RunAsync("2026-12-01T05:00:00Z");
        await WriteAsync(HttpMethod.Post, "/payments", Transfer(30_960 + Credit, "2026-12-01"), expected: 201);
        Clock.MoveTo("2027-01-01T05:00:00Z");
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        // January is in the ledger and shows its part; nothing has drawn it yet, nor opened its receivable.
        await WriteAsync(HttpMethod.Post, "/contracts/C-01/renewal", """{"period":"2027-02"}""");
        await new Pump(App, seed: 3).DrainAsync();
        Assert.Equal(
            [(15_480, 15_480), (0, Credit - 15_480)],
            await CoveredAsync("C-01", (await IssuedIn2027Async())["C-01"])
        );
    }
}
