using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>A credit note that was cut off between two steps is finished by whoever asks again, and by the daily run.</summary>
public sealed class CrashTests : SettlingTests
{
    private const string Key = "the client's key";

    /// <summary>How far the request came before its process died.</summary>
    public enum Step
    {
        Shown,
        Reserved,
        Numbered,
        Announced,
    }

    private async Task CutOffAfterAsync(Step step)
    {
        var (id, number) = (new ContractId("C-1"), DocumentNumber.Parse("F2026-000001"));
        var (accounts, ledger) = (App.Get<AccountTable>(), App.Get<InvoiceLedger>());
        await App.Get<SettlingIndex>().AddAsync(id, ParisCalendar.DayOf(Clock.GetUtcNow()), Stop);
        if (step == Step.Shown)
        {
            return;
        }

        var document = (await ledger.ReadAsync(number, Stop))!;
        var key = BusinessKey.Credit(number, Sha256Hex.Of(Key)[..16]);
        var all = new CreditRequest.Everything();
        var reduction = Crediting.Reduce(document, [], all, key, "Erreur de facturation", "anne (unverified)").Value!;
        await accounts.ChangeAsync(id, _ => new AccountUpdate("asked") { Reduction = reduction }, null, Stop);
        if (step == Step.Reserved)
        {
            return;
        }

        var terms = App.Get<InvoicingTerms>();
        var facts = Crediting.Facts(document, reduction, terms, ParisCalendar.DayOf(Clock.GetUtcNow()), null);
        await ledger.OpenYearAsync(2026, Stop);
        await foreach (var (group, answers) in ledger.IssueAsync([facts], Stop))
        {
            if (step == Step.Announced)
            {
                var documents = answers.OfType<Recorded.Created>().Select(created => created.Document);
                await App.Get<Announcer>().AnnounceAsync(group!, [.. documents], Stop);
            }
        }
    }

    private async Task AssertWholeAsync(string number)
    {
        Assert.Equal([$"{number} F2026-000001 {Asked}"], await CorrectionsAsync(year: int.Parse(number[1..5], null)));
        Assert.Equal((0, 0, 0), await BalanceAsync());
        Assert.False(Assert.Single((await StoredAsync()).Account.Reductions).IsReserved);
        Assert.Single((await App.ReadAsync($"/mails?document={number}")).GetProperty("mails").EnumerateArray());
        Assert.Empty(await ReasonsAsync());
    }

    [Theory]
    [InlineData(Step.Shown)]
    [InlineData(Step.Reserved)]
    [InlineData(Step.Numbered)]
    [InlineData(Step.Announced)]
    public async Task The_same_request_again_finishes_it(Step step)
    {
        await IssueAsync(A.Contract("C-1"));
        await CutOffAfterAsync(step);
        var reply = await App.WriteAsync(HttpMethod.Post, "/invoices/F2026-000001/credit-note", All, Key);
        Assert.Equal(201, (int)reply.StatusCode);
        await new Pump(App, seed: 1).DrainAsync();
        await AssertWholeAsync("A2026-000001");
    }

    [Theory]
    [InlineData(Step.Reserved, "A2027-000001")]
    [InlineData(Step.Numbered, "A2026-000001")]
    [InlineData(Step.Announced, "A2026-000001")]
    public async Task The_daily_run_finishes_it_over_the_turn_of_the_year_too(Step step, string number)
    {
        await IssueAsync(A.Contract("C-1", end: "2026-12-31"));
        Clock.MoveTo("2026-12-31T09:00:00Z");
        await CutOffAfterAsync(step);
        await SettleAsync("2027-01-01T06:30:00Z");
        await AssertWholeAsync(number);
        await SettleAsync("2027-01-02T06:30:00Z");
        await AssertWholeAsync(number);
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task A_correction_that_the_account_keeps_no_room_for_is_parked()
    {
        await IssueAsync(A.Contract("C-1"));
        var document = (await App.Get<InvoiceLedger>().ReadAsync(DocumentNumber.Parse("F2026-000001"), Stop))!;
        var facts = A.Correction(document);
        await App.Get<InvoiceLedger>().OpenYearAsync(2026, Stop);
        await foreach (var (group, answers) in App.Get<InvoiceLedger>().IssueAsync([facts], Stop))
        {
            var documents = answers.OfType<Recorded.Created>().Select(created => created.Document);
            await App.Get<Announcer>().AnnounceAsync(group!, [.. documents], Stop);
        }

        await new Pump(App, seed: 1).DrainAsync();
        Assert.Contains(
            await ReasonsAsync(),
            reason =>
                reason.Contains(
                    "A2026-000001 takes off what the account of C-1 keeps no room for",
                    StringComparison.Ordinal
                )
        );
        Assert.Empty((await App.ReadAsync("/mails?document=A2026-000001")).GetProperty("mails").EnumerateArray());
        Assert.Equal((Asked, 0, Asked), await BalanceAsync());
    }

    [Fact]
    public async Task A_termination_that_was_cut_off_after_the_contract_was_ended_is_finished_by_the_run()
    {
        await IssueAsync(A.Contract("C-1"));
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/renewal");
        await new Pump(App, seed: 1).DrainAsync();
        var (id, today, end) = (new ContractId("C-1"), A.Day("2026-12-20"), A.Day("2026-12-31"));
        await App.Get<SettlingIndex>().AddTerminationAsync(id, today, end, "terminated by anne: accord", Stop);
        await App.Get<ContractTable>().EndAsync(id, end, "anne", Stop);

        await SettleAsync("2026-12-21T06:30:00Z");
        Assert.Equal(["A2026-000001 F2026-000002 15480"], await CorrectionsAsync());
        var notice = Assert.Single((await StoredAsync()).Proceedings.Notices);
        Assert.Equal("terminated|2026-12-31", notice.Key);
        Assert.Contains(
            await App.Get<AccountTable>().JournalAsync(id, Stop),
            entry => entry.Text.Contains("terminated by anne: accord", StringComparison.Ordinal)
        );
        await SettleAsync("2026-12-22T06:30:00Z");
        Assert.Equal(A.Day("2027-01-01"), Assert.Single(await ShownAsync()).From);
    }
}
