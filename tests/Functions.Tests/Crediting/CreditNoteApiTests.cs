using System.Net;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Credit notes by hand: once per key, never above the invoice, from the account to the mail.</summary>
public sealed class CreditNoteApiTests : SettlingTests
{
    private Task<HttpResponseMessage> AskAsync(string body, string key, string number = "F2026-000001") =>
        App.WriteAsync(HttpMethod.Post, $"/invoices/{number}/credit-note", body, key);

    [Fact]
    public async Task A_whole_invoice_is_credited_drawn_and_mailed_and_nothing_of_it_falls_due()
    {
        await IssueAsync(A.Contract("C-1"));
        Assert.Equal("A2026-000001", await CreditAsync("F2026-000001", All));

        var settlement = await SettlementAsync();
        Assert.Equal(
            ("Credited", Asked, 0L),
            (
                settlement.GetProperty("state").GetString(),
                settlement.GetProperty("creditedCents").GetInt64(),
                settlement.GetProperty("openCents").GetInt64()
            )
        );
        var note = await App.ReadAsync("/invoices/A2026-000001");
        Assert.Equal(
            ("CreditNote", "F2026-000001", "2026-12-01", "Erreur de facturation"),
            (
                note.GetProperty("kind").GetString(),
                note.GetProperty("corrects").GetProperty("document").GetString(),
                note.GetProperty("corrects").GetProperty("issueDate").GetString(),
                note.GetProperty("corrects").GetProperty("reason").GetString()
            )
        );
        var stored = await BlobAsync(StorageNames.Documents, "2026/A2026-000001.pdf");
        Assert.Equal(Sha256Hex.Of(stored), note.GetProperty("pdfSha256").GetString());
        Assert.Single((await App.ReadAsync("/mails?document=A2026-000001")).GetProperty("mails").EnumerateArray());
        var shown = Assert.Single((await AccountAsync()).GetProperty("reductions").EnumerateArray());
        Assert.Equal(
            ("A2026-000001", Asked, Month, "anne (unverified)"),
            (
                shown.GetProperty("number").GetString(),
                shown.GetProperty("totalInclVatCents").GetInt64(),
                shown.GetProperty("provisionCents").GetInt64(),
                shown.GetProperty("actor").GetString()
            )
        );
        var due = await App.Get<DueIndex>().DueAsync(A.Day("2026-01-01"), A.Day("2027-12-31"), Stop);
        Assert.Equal("F2026-000001", Assert.Single(due).Number.ToString());
        Assert.DoesNotContain(
            "A2026",
            string.Join(' ', (await StoredAsync()).PdfHashes.Keys),
            StringComparison.Ordinal
        );

        // Drawn again, as a message that comes again a day later: the same bytes, the same account.
        Clock.MoveTo("2026-12-21T09:00:00Z");
        var before = await StoredAsync();
        await App.DeliverAsync(
            "RenderDocument",
            new RenderDocumentMessage(DocumentNumber.Parse("A2026-000001")).Write()
        );
        Assert.Equal(
            (before.Entries, before.JournalHead),
            ((await StoredAsync()).Entries, (await StoredAsync()).JournalHead)
        );
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task Parts_add_up_to_the_invoice_and_free_what_was_paid_of_them()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransferAsync("F2026-000001", Asked, "2026-12-10");
        Assert.Equal("A2026-000001", await CreditAsync("F2026-000001", Lines(1_000)));
        Assert.Equal((0, 1_200, -1_200), await BalanceAsync());
        Assert.Equal("A2026-000002", await CreditAsync("F2026-000001", All));
        Assert.Equal((0, Asked, -Asked), await BalanceAsync());
        Assert.Equal(
            ["A2026-000001 F2026-000001 1200", $"A2026-000002 F2026-000001 {Asked - 1_200}"],
            await CorrectionsAsync()
        );
        var third = await AskAsync(All, "third");
        Assert.Equal(HttpStatusCode.BadRequest, third.StatusCode);
        Assert.Contains("nothing is left", await third.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        // The money of a contract that goes on is its credit, and no refund.
        await SettleAsync("2027-01-01T06:30:00Z");
        Assert.Empty(await RefundsAsync());
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task A_double_click_is_one_credit_note_on_two_machines_too()
    {
        await IssueAsync(A.Contract("C-1"));
        await using var other = await TestApp.StartAsync(Emulator.ConnectionString, Clock);
        var replies = await Task.WhenAll(
            AskAsync(Lines(1_000), "click"),
            other.WriteAsync(HttpMethod.Post, "/invoices/F2026-000001/credit-note", Lines(1_000), "click"),
            AskAsync(Lines(1_000), "click")
        );
        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.Created, reply.StatusCode));
        var bodies = await Task.WhenAll(replies.Select(reply => reply.Content.ReadAsStringAsync(Stop)));
        Assert.Single(bodies.Distinct());
        await new Pump(App, seed: 2).DrainAsync();
        Assert.Equal(["A2026-000001 F2026-000001 1200"], await CorrectionsAsync());

        // Once answered, the key is for that request only.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AskAsync(Lines(900), "click")).StatusCode);
    }

    [Fact]
    public async Task Different_requests_at_once_never_take_off_more_than_the_invoice()
    {
        await IssueAsync(A.Contract("C-1"));
        // 129,00 of the month: twice 60,00 go, the others come too late.
        var replies = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => AskAsync(Lines(6_000), $"different {n}")));
        Assert.Equal(2, replies.Count(reply => reply.StatusCode == HttpStatusCode.Created));
        Assert.Equal(4, replies.Count(reply => reply.StatusCode == HttpStatusCode.BadRequest));
        await new Pump(App, seed: 2).DrainAsync();
        Assert.Equal(["A2026-000001 F2026-000001 7200", "A2026-000002 F2026-000001 7200"], await CorrectionsAsync());
        Assert.Equal((Asked - 14_400, 0, Asked - 14_400), await BalanceAsync());
    }

    [Theory]
    [InlineData("{}", "reason")]
    [InlineData("""{"reason":"北京"}""", "reason")]
    [InlineData("""{"reason":"x","lines":[]}""", "lines")]
    [InlineData("""{"reason":"x","lines":[{"line":3,"netCents":1}]}""", "lines[0].line")]
    [InlineData("""{"reason":"x","lines":[{"line":1,"netCents":12901}]}""", "lines[0].netCents")]
    [InlineData("""{"reason":"x","lines":[{"line":1,"netCents":1},{"line":1,"netCents":1}]}""", "lines[1].line")]
    [InlineData("""{"reason":"x","line":1}""", "line")]
    public async Task What_breaks_a_rule_is_refused_with_its_field_and_nothing_is_written(string body, string field)
    {
        await IssueAsync(A.Contract("C-1"));
        var reply = await AskAsync(body, "refused");
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains(
            $"\"field\":\"{field}\"",
            await reply.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.Empty(await CorrectionsAsync());
        Assert.Empty((await StoredAsync()).Account.Reductions);
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task A_deposit_is_given_back_and_a_correction_stands()
    {
        await IssueAsync(Deposited(A.Contract("C-1")));
        var deposit = await AskAsync(All, "deposit", "DG2026-000001");
        Assert.Equal(HttpStatusCode.Conflict, deposit.StatusCode);
        Assert.Contains(
            "given back when its contract ends",
            await deposit.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        await CreditAsync("F2026-000001", All);
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(All, "again", "A2026-000001")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(All, "none", "F2026-000009")).StatusCode);
    }
}
