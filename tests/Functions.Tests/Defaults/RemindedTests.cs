using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>R7: reminders of deadlines, cure periods and cheques, each mailed once to each recipient.</summary>
public sealed class RemindedTests : DefaultingTests
{
    private const string Invoice = "F2026-000001";

    private async Task RemindAsync(string day)
    {
        Clock.MoveTo($"{day}T07:00:00Z");
        Assert.True((await App.FireAsync("RemindCustomers")).IsSuccessStatusCode);
    }

    private async Task<string[]> RemindedAsync(params string[] days)
    {
        foreach (var day in days)
        {
            await RemindAsync(day);
            await new Pump(App, seed: 8).DrainAsync();
        }

        return await NoticesAsync();
    }

    private async Task<string[]> MailsAsync(string about) =>
        [
            .. (await App.ReadAsync($"/mails?about={Uri.EscapeDataString(about)}"))
                .GetProperty("mails")
                .EnumerateArray()
                .Select(mail => $"{mail.GetProperty("recipient").GetString()} {mail.GetProperty("state").GetString()}"),
        ];

    private async Task BothGotAsync(string about) =>
        Assert.Equal(["anne.lefevre@exemple.fr Accepted", "compta@exemple.fr Accepted"], await MailsAsync(about));

    [Fact]
    public async Task Of_a_deadline_five_days_before_and_of_the_next_cheque_ten_days_before_the_month_ends()
    {
        await IssueAsync(ByCheque("C-1"));
        Assert.Empty(await RemindedAsync("2026-12-09"));
        Assert.Equal(["DeadlineNear"], await RemindedAsync("2026-12-10", "2026-12-10", "2026-12-15"));
        await PayAsync("2026-12-15", "2026-12-15", Invoice);
        Assert.Equal(["DeadlineNear"], await RemindedAsync("2026-12-20"));
        Assert.Equal(["DeadlineNear", "ChequeRenewal"], await RemindedAsync("2026-12-21", "2026-12-22", "2026-12-31"));
        await BothGotAsync($"C-1|deadline|{Invoice}|2026-12-15");
        await BothGotAsync("C-1|renewal|2027-01");
        Assert.Equal(
            4,
            (await BlobsAsync(StorageNames.Outbox)).Count(name => name.Contains("/notices/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Of_the_end_of_the_cure_period_once_the_default_was_told()
    {
        await OpenAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        Assert.Equal(["Suspended"], await RemindedAsync("2026-12-29"));
        Assert.Equal(["Suspended", "CureEnding"], await RemindedAsync("2026-12-30", "2026-12-31", "2027-01-04"));
        await BothGotAsync($"C-1|cure|{Invoice}|2026-12-15");
    }

    [Fact]
    public async Task One_that_was_decided_and_cut_off_before_it_was_told_is_told_by_the_next_run()
    {
        await OpenAsync(ByCheque("C-1"));
        await RemindAsync("2026-12-10");
        Assert.NotNull(await TakeAsync(StorageNames.NoticesToSend));
        foreach (var (contract, version) in await App.Get<CaseIndex>().AllAsync(Stop))
        {
            await App.Get<CaseIndex>().RemoveAsync(contract, version, Stop);
        }

        Assert.Equal(["DeadlineNear unsent"], await NoticesAsync());
        Assert.Equal(["DeadlineNear"], await RemindedAsync("2026-12-11"));
    }

    [Fact]
    public async Task Mails_are_asked_for_by_document_or_by_what_they_are_about()
    {
        await OpenAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        await BothGotAsync("C-1|suspended|1");
        Assert.Single(await MailsAsync("order|C-1|1"));
        Assert.Empty(await MailsAsync("C-1|suspended|2"));
        var document = await App.ReadAsync($"/mails?document={Invoice}");
        Assert.Single(document.GetProperty("mails").EnumerateArray());
        foreach (var wrong in (string[])["", "?document=x", $"?document={Invoice}&about=C-1", "?about=a%0Ab"])
        {
            Assert.Equal(400, (int)(await App.Http.GetAsync($"/api/v1/mails{wrong}", Stop)).StatusCode);
        }
    }
}
