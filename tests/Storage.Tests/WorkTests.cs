using System.Text;
using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>What stands between the functions: mails sent once, things parked, answers kept, receivables opened.</summary>
[Collection(nameof(StorageCollection))]
public sealed class WorkTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestClock Clock = new("2026-12-01T05:00:00Z");

    [Theory]
    [InlineData("F2026-000101")]
    [InlineData("C-0042|suspended|3")]
    public async Task A_mail_is_ours_to_send_once_and_again_only_while_it_waits(string about)
    {
        var mails = new MailLog(fixture.Storage, Clock);
        var to = A.Email("compta@société.fr");
        Assert.Null(await mails.IntendAsync(about, "issued", to, Stop));
        Assert.Equal(MailState.Intended, (await mails.IntendAsync(about, "issued", to, Stop))!.State);

        var intent = Assert.Single(await mails.OfAsync(about, Stop));
        Assert.Equal((about, "issued", to), (intent.About, intent.Reason, intent.Recipient));
        await mails.RecordAsync(intent with { State = MailState.Waiting, Detail = "503" }, Stop);
        Assert.Null(await mails.IntendAsync(about, "issued", to, Stop));
        await mails.RecordAsync(intent with { State = MailState.Accepted, Detail = "id" }, Stop);
        Assert.Equal(MailState.Accepted, (await mails.IntendAsync(about, "issued", to, Stop))!.State);
        Assert.Null(await mails.IntendAsync(about, "corrected address", to, Stop));
    }

    [Fact]
    public async Task Parking_again_keeps_the_day_it_was_first_parked()
    {
        var parked = new ParkedTable(fixture.Storage);
        await parked.ParkAsync(new Parked("contract|P-1", "no price", Clock.GetUtcNow()), Stop);
        await parked.ParkAsync(new Parked("contract|P-1", "no server", Clock.GetUtcNow().AddDays(1)), Stop);
        Assert.Equal(
            new Parked("contract|P-1", "no server", Clock.GetUtcNow()),
            await parked.ReadAsync("contract|P-1", Stop)
        );
        await parked.RemoveAsync("contract|P-1", Stop);
        Assert.Null(await parked.ReadAsync("contract|P-1", Stop));
    }

    [Fact]
    public async Task A_long_text_is_parked_whole()
    {
        var parked = new ParkedTable(fixture.Storage);
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"é{n}"));
        await parked.ParkAsync(new Parked("message|q|1", "why", Clock.GetUtcNow(), "q", text), Stop);
        Assert.Equal(text, (await parked.ReadAsync("message|q|1", Stop))!.Text);
    }

    [Fact]
    public async Task An_answer_is_kept_under_its_key()
    {
        var requests = new RequestTable(fixture.Storage, Clock);
        Assert.Null(await requests.FindAsync("key / 1", Stop));
        await requests.KeepAsync("key / 1", "what", new Answer(201, "{}"), Stop);
        Assert.Equal(("what", new Answer(201, "{}")), await requests.FindAsync("key / 1", Stop));
    }

    [Fact]
    public async Task A_receivable_is_opened_once()
    {
        var accounts = new AccountTable(fixture.Storage, new WaitingMoney(fixture.Storage), Clock);
        var document = A.Owed(A.Contract("R-1"), "2026-12-01")[0].Numbered(201);
        await accounts.OpenReceivableAsync(document, "aa", Stop);
        await accounts.OpenReceivableAsync(document, "bb", Stop);
        var account = await accounts.ReadAsync(new("R-1"), Stop);
        Assert.Equal(AccountDocument.Of(document), Assert.Single(account.Account.Documents));
        Assert.Equal("aa", account.PdfHashes[document.Number]);
        await accounts.CorrectPdfAsync(document, "cc", Stop);
        Assert.Equal("cc", (await accounts.ReadAsync(new("R-1"), Stop)).PdfHashes[document.Number]);
    }

    [Fact]
    public async Task What_falls_due_is_found_by_its_day()
    {
        var index = new DueIndex(fixture.Storage);
        var document = A.Owed(A.Contract("D-1", "2027-05-01"), "2027-05-01")[0].Numbered(1);
        await index.AddAsync([document], Stop);
        await index.AddAsync([document], Stop);
        var day = A.Day("2027-05-15");
        var due = Assert.Single(await index.DueAsync(day, day, Stop));
        Assert.Equal((document.Number, new ContractId("D-1")), (due.Number, due.Contract));
    }

    [Fact]
    public async Task A_pdf_is_stored_once_and_never_rewritten()
    {
        var archive = new DocumentArchive(fixture.Storage);
        var number = new DocumentNumber(Series.F, 2026, 301);
        Assert.Null(await archive.ReadAsync(number, Stop));
        Assert.True(await archive.StoreAsync(number, Encoding.UTF8.GetBytes("first"), Stop));
        Assert.False(await archive.StoreAsync(number, Encoding.UTF8.GetBytes("second"), Stop));
        Assert.Equal("first", Encoding.UTF8.GetString((await archive.ReadAsync(number, Stop))!));
    }

    [Fact]
    public async Task A_theme_is_stored_once_under_its_id_and_never_rewritten()
    {
        var themes = new ThemeContainer(fixture.Storage);
        Assert.Null(await themes.ReadAsync("0123456789abcdef", Stop));
        await themes.StoreAsync("0123456789abcdef", Encoding.UTF8.GetBytes("first"), Stop);
        await themes.StoreAsync("0123456789abcdef", Encoding.UTF8.GetBytes("second"), Stop);
        Assert.Equal("first", Encoding.UTF8.GetString((await themes.ReadAsync("0123456789abcdef", Stop))!));
    }

    [Theory]
    [InlineData("{\"version\":1,\"document\":\"F2026-000001\"}", "")]
    [InlineData("{\"version\":2,\"document\":\"F2026-000001\"}", "version: must be 1")]
    [InlineData(
        "{\"version\":1,\"document\":\"F1\"}",
        "document: must be the number of a document such as F2026-000123"
    )]
    [InlineData("{\"version\":1,\"document\":\"F2026-000001\",\"x\":1}", "x: is not a known member here")]
    [InlineData("{\"version\":1}", "document: is required")]
    [InlineData("[]", "must be a JSON object")]
    public void A_message_is_read_strictly(string text, string fault) =>
        Assert.Equal(fault, RenderDocumentMessage.Read(text).Faults is [var first, ..] ? first.ToString() : "");

    [Fact]
    public void What_is_not_json_is_no_message() =>
        Assert.StartsWith("is not JSON", RenderDocumentMessage.Read("hello").Faults[0].Rule, StringComparison.Ordinal);

    [Fact]
    public void A_message_reads_back()
    {
        var message = new SendDocumentMessage(new(Series.DG, 2026, 3), "issued", 4);
        Assert.Equal(message, SendDocumentMessage.Read(message.Write()).Value);
    }

    [Fact]
    public async Task A_mail_that_came_back_is_not_ours_to_send_again()
    {
        var mails = new MailLog(fixture.Storage, Clock);
        var to = A.Email("compta@exemple.fr");
        Assert.Null(await mails.IntendAsync("C-1|suspended|1", "notice", to, Stop));
        var intent = Assert.Single(await mails.OfAsync("C-1|suspended|1", Stop));
        await mails.RecordAsync(intent with { State = MailState.Bounced, Detail = "550" }, Stop);
        Assert.Equal(
            intent with
            {
                State = MailState.Bounced,
                Detail = "550",
            },
            await mails.IntendAsync("C-1|suspended|1", "notice", to, Stop)
        );
        Assert.Empty(await mails.OfAsync("C-1|suspended|10", Stop));
    }

    [Fact]
    public void A_message_about_a_notice_reads_back()
    {
        var message = new SendNoticeMessage(new("C-0042"), "default|F2026-000123|2026-12-15", 4);
        Assert.Equal(message, SendNoticeMessage.Read(message.Write()).Value);
    }

    [Theory]
    [InlineData("{\"version\":1,\"contract\":\"C-1\",\"notice\":\"suspended|3\"}", "")]
    [InlineData("{\"version\":1,\"notice\":\"suspended|3\"}", "contract: is required")]
    [InlineData("{\"version\":1,\"contract\":\"C-1\"}", "notice: is required")]
    [InlineData(
        "{\"version\":1,\"contract\":\"C-1\",\"notice\":\"suspended/3\"}",
        "notice: must have only the characters A-Z a-z 0-9 | - _ ."
    )]
    [InlineData(
        "{\"version\":1,\"contract\":\"C/1\",\"notice\":\"suspended|3\"}",
        "contract: must have 1 to 40 of the characters A-Z a-z 0-9 - _ . and begin with a letter or digit"
    )]
    public void A_message_about_a_notice_is_read_strictly(string text, string fault) =>
        Assert.Equal(fault, SendNoticeMessage.Read(text).Faults is [var first, ..] ? first.ToString() : "");
}
