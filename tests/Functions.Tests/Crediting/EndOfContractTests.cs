using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R12 as it is played: months after the end, the provision, the refund.</summary>
public sealed class EndOfContractTests : SettlingTests
{
    private const string End = "2027-01-20";

    /// <summary>December with its provision is paid, of January 100,00.</summary>
    private async Task PlayAsync(Contract contract, params (string Number, long Cents, string Day)[] payments)
    {
        await IssueAsync(contract);
        await RunAsync("2027-01-01T05:00:00Z");
        Clock.MoveTo("2027-01-31T09:00:00Z");
        foreach (var (number, cents, day) in payments)
        {
            await TransferAsync(number, cents, day);
        }

        await new Pump(App, seed: 1).DrainAsync();
        await SettleAsync("2027-01-31T10:00:00Z");
        Assert.Empty(await CorrectionsAsync(year: 2027));
    }

    private async Task<string> FiguresAsync()
    {
        var run = (await App.Get<RunTable>().LatestAsync("SettleContracts", 1, Stop))[0];
        return string.Join(' ', run.Figures.Where(it => it.Name != "looked").Select(it => $"{it.Name}={it.Value}"));
    }

    [Fact]
    public async Task A_provision_line_is_given_back_by_credit_note_set_off_and_the_rest_refunded_once()
    {
        await PlayAsync(
            A.Contract("C-1", end: End),
            ("F2026-000001", Asked, "2026-12-10"),
            ("F2027-000001", 10_000, "2027-01-12")
        );
        Assert.Equal((5_480, 0, 5_480), await BalanceAsync());

        await SettleAsync("2027-02-01T06:30:00Z");
        Assert.Equal([$"A2027-000001 F2026-000001 {Month}"], await CorrectionsAsync(year: 2027));
        Assert.Equal((0, 10_000, -10_000), await BalanceAsync());
        Assert.Equal("Paid", (await SettlementAsync("F2027-000001")).GetProperty("state").GetString());
        Assert.Empty(await RefundsAsync());

        // The refund is decided once the credit note is in the account; ten more runs are one run.
        await SettleAsync("2027-02-02T06:30:00Z");
        for (var day = 3; day < 8; day++)
        {
            await SettleAsync($"2027-02-0{day}T06:30:00Z");
            Assert.Equal("numbered=0 credited=0 restituted=0 refundedCents=0 parked=0", await FiguresAsync());
        }

        Assert.Equal(["C-1-1 Boulangerie Lefèvre 10000 2027-02-02"], await RefundsAsync());
        Assert.Equal((0, 0, 0), await BalanceAsync());
        Assert.Single(await CorrectionsAsync(year: 2027));

        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-1/paid",
            """{"paidOn":"2027-02-08","reference":"VIR 1"}""",
            400
        );
        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-1/paid",
            """{"paidOn":"2027-02-01","reference":"VIR 1"}""",
            400
        );
        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-2/paid",
            """{"paidOn":"2027-02-03","reference":"VIR 1"}""",
            404
        );
        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-1/paid",
            """{"paidOn":"2027-02-03","reference":"VIR 1"}""",
            200
        );
        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-1/paid",
            """{"paidOn":"2027-02-03","reference":"VIR 1"} """,
            200
        );
        await WriteAsync(
            HttpMethod.Post,
            "/refunds/C-1-1/paid",
            """{"paidOn":"2027-02-03","reference":"VIR 2"}""",
            409
        );
        Assert.Empty(await RefundsAsync());
        await SettleAsync("2027-02-09T06:30:00Z");
        Assert.Empty(await ShownAsync());

        // Money that comes later is another refund.
        await TransferAsync("F2027-000001", 700, "2027-02-09");
        await new Pump(App, seed: 1).DrainAsync();
        await SettleAsync("2027-02-10T06:30:00Z");
        Assert.Equal(["C-1-2 Boulangerie Lefèvre 700 2027-02-10"], await RefundsAsync());
    }

    [Fact]
    public async Task A_deposit_is_given_back_by_a_document_of_its_own_series_without_VAT()
    {
        await PlayAsync(
            Deposited(A.Contract("C-1", end: End)),
            ("F2026-000001", Month, "2026-12-10"),
            ("DG2026-000001", 12_900, "2026-12-10"),
            ("F2027-000001", 10_000, "2027-01-12")
        );
        await SettleAsync("2027-02-01T06:30:00Z");
        Assert.Equal(["DG2027-000001 DG2026-000001 12900"], await CorrectionsAsync(Series.DG, 2027));
        Assert.Empty(await CorrectionsAsync(year: 2027));
        Assert.Equal((0, 7_420, -7_420), await BalanceAsync());
        await SettleAsync("2027-02-02T06:30:00Z");
        Assert.Equal(["C-1-1 Boulangerie Lefèvre 7420 2027-02-02"], await RefundsAsync());
        var provision = (await AccountAsync()).GetProperty("provision");
        Assert.Equal(
            (12_900, 0, 12_900),
            (
                provision.GetProperty("billedCents").GetInt64(),
                provision.GetProperty("heldCents").GetInt64(),
                provision.GetProperty("restitutedCents").GetInt64()
            )
        );
    }

    [Fact]
    public async Task A_provision_that_was_never_paid_is_given_back_without_a_refund_and_what_is_open_waits()
    {
        await PlayAsync(A.Contract("C-1", end: End));
        await SettleAsync("2027-02-03T06:30:00Z");
        await SettleAsync("2027-02-04T06:30:00Z");
        Assert.Equal((2 * Month, 0, 2 * Month), await BalanceAsync());
        Assert.Empty(await RefundsAsync());
        Assert.NotEmpty(await ShownAsync());
        await TransferAsync("F2026-000001", 2 * Month + 1, "2027-02-04");
        await new Pump(App, seed: 1).DrainAsync();
        await SettleAsync("2027-02-05T06:30:00Z");
        Assert.Equal(["C-1-1 Boulangerie Lefèvre 1 2027-02-05"], await RefundsAsync());
    }

    [Fact]
    public async Task A_provision_billed_elsewhere_parks_alone_until_a_person_has_given_it_back()
    {
        var elsewhere = A.Contract("C-1", end: End);
        elsewhere = elsewhere with { Terms = elsewhere.Terms with { ProvisionHeld = new Money(12_900) } };
        await RegisterAsync(A.Contract("C-2", end: End));
        await PlayAsync(elsewhere);
        await SettleAsync("2027-02-01T06:30:00Z");
        Assert.Contains("was billed elsewhere", Assert.Single(await ReasonsAsync()), StringComparison.Ordinal);
        Assert.Single(await CorrectionsAsync(year: 2027));
        Assert.Equal("numbered=1 credited=0 restituted=0 refundedCents=0 parked=1", await FiguresAsync());
        await WriteAsync(HttpMethod.Post, "/parked/settling%7CC-1/replay", expected: 409);

        var done = elsewhere with { Terms = elsewhere.Terms with { ProvisionHeld = Money.Zero } };
        await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(done));
        await WriteAsync(HttpMethod.Post, "/parked/settling%7CC-1/replay");
        Assert.Empty(await ReasonsAsync());
        await SettleAsync("2027-02-02T06:30:00Z");
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task An_end_that_comes_with_the_contract_credits_the_months_after_it_and_stays_once_settled()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2027-01-01T05:00:00Z");
        var ended = A.Contract("C-1", end: "2026-12-31");
        await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(ended));
        await SettleAsync("2027-01-01T06:30:00Z");
        Assert.Equal(
            [$"A2027-000001 F2027-000001 {Month}", $"A2027-000002 F2026-000001 {Month}"],
            await CorrectionsAsync(year: 2027)
        );
        await SettleAsync("2027-01-02T06:30:00Z");
        Assert.Equal(2, (await CorrectionsAsync(year: 2027)).Length);
        Assert.Equal((Month, 0, Month), await BalanceAsync());
        Assert.Empty((await StoredAsync()).Proceedings.Notices);

        var later = ended with { End = A.Day("2027-06-30") };
        var refused = await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(later), expected: 400);
        Assert.Contains("the end of the contract is settled", refused, StringComparison.Ordinal);
        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(
            ["F2027-000001 C-1 2027-01 12900", "F2027-000002 C-2 2027-01 12900", "F2027-000003 C-2 2027-02 12900"],
            await IssuedAsync(year: 2027)
        );
    }

    [Fact]
    public async Task A_termination_credits_what_was_issued_ahead_tells_the_customer_once_and_stops_the_months()
    {
        await IssueAsync(A.Contract("C-1"));
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/renewal");
        await new Pump(App, seed: 1).DrainAsync();
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-10-31"), 400);
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-12-31", "Default"), 400);
        await WriteAsync(HttpMethod.Post, "/contracts/C-9/termination", Ends("2026-12-31"), 404);
        Assert.Null((await App.Get<ContractTable>().ReadAsync(new("C-1"), Stop))!.Contract.End);
        Assert.Empty(await ShownAsync());

        using var answer = JsonDocument.Parse(
            await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-12-31"), 200)
        );
        Assert.Equal("2027-01-01", answer.RootElement.GetProperty("settlesOn").GetString());
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-12-31", reason: "Encore"), 200);
        await new Pump(App, seed: 1).DrainAsync();
        Assert.Equal([$"A2026-000001 F2026-000002 {Month}"], await CorrectionsAsync());
        Assert.Equal("Credited", (await SettlementAsync("F2026-000002")).GetProperty("state").GetString());

        var told = Assert.Single((await StoredAsync()).Proceedings.Notices);
        Assert.Equal((NoticeKind.Terminated, "terminated|2026-12-31"), (told.Kind, told.Key));
        var frozen = NoticeJson.Read((await App.Get<AccountTable>().NoticeFactsAsync(new("C-1"), told.Key, Stop))!);
        Assert.Equal(A.Day("2026-12-31"), frozen.ContractEnd);
        var mails = await App.Get<MailLog>().OfAsync(frozen.About, Stop);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal(MailState.Accepted, mail.State));

        var later = await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2027-01-15"), 400);
        Assert.Contains("must be before 2027-01", later, StringComparison.Ordinal);
        // An earlier day of the same month is another end, told again.
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-12-24"), 200);
        Assert.Equal(2, (await StoredAsync()).Proceedings.Notices.Count);
        await RunAsync("2027-01-01T05:00:00Z");
        await SettleAsync("2027-01-01T06:30:00Z");
        Assert.Empty(await IssuedAsync(year: 2027));
        Assert.Equal([$"A2027-000001 F2026-000001 {Month}"], await CorrectionsAsync(year: 2027));
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task A_month_that_cannot_be_credited_parks_its_contract_until_it_is_mended()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await WriteAsync(HttpMethod.Post, "/contracts/C-1/renewal");
        await WriteAsync(HttpMethod.Post, "/contracts/C-2/renewal");
        await new Pump(App, seed: 1).DrainAsync();
        var sound = A.Contract("C-1");
        var address = sound.Customer.Address with { Lines = ["4 rue de \u5317\u4eac"] };
        var bad = sound with { Customer = sound.Customer with { Address = address } };
        await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(bad));
        using var answer = JsonDocument.Parse(
            await WriteAsync(HttpMethod.Post, "/contracts/C-1/termination", Ends("2026-12-31"), 200)
        );
        Assert.Contains("U+5317", answer.RootElement.GetProperty("parked").GetString(), StringComparison.Ordinal);
        await WriteAsync(HttpMethod.Post, "/contracts/C-2/termination", Ends("2026-12-31"), 200);
        await SettleAsync("2026-12-22T06:30:00Z");
        await SettleAsync("2026-12-23T06:30:00Z");
        Assert.Contains("U+5317", Assert.Single(await ReasonsAsync()), StringComparison.Ordinal);
        Assert.Equal([$"A2026-000001 F2026-000004 {Month}"], await CorrectionsAsync());
        Assert.Empty((await StoredAsync()).Account.Reductions);

        await WriteAsync(
            HttpMethod.Put,
            "/contracts/C-1",
            ContractText.Write(sound with { End = A.Day("2026-12-31") })
        );
        await SettleAsync("2026-12-24T06:30:00Z");
        Assert.Empty(await ReasonsAsync());
        Assert.Equal("A2026-000002 F2026-000003 15480", (await CorrectionsAsync())[^1]);
        Assert.Equal("terminated|2026-12-31", Assert.Single((await StoredAsync()).Proceedings.Notices).Key);
    }

    [Fact]
    public async Task Provisions_are_reported_to_the_cent_whatever_became_of_them()
    {
        var elsewhere = A.Contract("C-4");
        elsewhere = elsewhere with { Terms = elsewhere.Terms with { ProvisionHeld = new Money(12_900) } };
        await RegisterAsync(Deposited(A.Contract("C-2")), A.Contract("C-3"), elsewhere);
        await PlayAsync(
            A.Contract("C-1", end: End),
            ("F2026-000001", Asked, "2026-12-10"),
            ("F2026-000003", 20_000, "2026-12-10"),
            ("DG2026-000001", 12_900, "2026-12-10"),
            ("F2027-000001", Month, "2027-01-10")
        );
        await SettleAsync("2027-02-01T06:30:00Z");
        var report = await App.ReadAsync("/provisions");
        Assert.Equal(
            ["C-1 15480 0 15480 0 0", "C-2 12900 12900 0 0 0", "C-3 15480 4520 0 10960 0", "C-4 0 0 0 0 12900"],
            report.GetProperty("provisions").EnumerateArray().Select(Row)
        );
        Assert.Equal(" 43860 17420 15480 10960 12900", Row(report.GetProperty("totals")));

        static string Row(JsonElement json) =>
            string.Join(
                ' ',
                json.TryGetProperty("contract", out var id) ? id.GetString() : "",
                json.GetProperty("billedCents"),
                json.GetProperty("heldCents"),
                json.GetProperty("restitutedCents"),
                json.GetProperty("openCents"),
                json.GetProperty("heldElsewhereCents")
            );
    }
}
