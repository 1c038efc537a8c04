using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>From the missed deadline to the reinstatement, with every message delivered twice and every run repeated.</summary>
public sealed class UnpaidTests : DefaultingTests
{
    private const string Invoice = "F2026-000001";

    [Fact]
    public async Task Who_has_not_paid_by_the_15th_is_suspended_told_and_given_back_his_services_when_he_pays()
    {
        await IssueAsync(ByCheque("C-1"), ByCheque("C-2"));
        await PayAsync("2026-12-10", "2026-12-10", "F2026-000002");
        await FlagAsync("2026-12-15");
        Assert.Empty(Orders());
        await FlagAsync("2026-12-16");
        await FlagAsync("2026-12-16");
        await FlagAsync("2026-12-17");
        Assert.Equal(["C-1 1 Suspended"], Orders());
        var servers = Desk.Received[0].Servers;
        Assert.Equal("SRV-WEB-01", Assert.Single(servers));
        Assert.Equal(("Suspended", "InOrder"), (await StateAsync(), await StateAsync("C-2")));
        Assert.Equal(["Suspended"], await NoticesAsync());
        await PayAsync("2026-12-22", "2026-12-22", Invoice);
        Assert.Equal(["C-1 1 Suspended", "C-1 2 Active"], Orders());
        Assert.Equal("InOrder", await StateAsync());
        Assert.Equal([$"{Invoice} 2026-12-15 Cured"], await EndsAsync());
        Assert.Equal(["Suspended", "Reinstated"], await NoticesAsync());
        await FlagAsync("2026-12-23");
        Assert.Equal(2, Desk.Received.Count);
        Assert.Empty(await App.Get<DueIndex>().DueAsync(DateOnly.MinValue, DateOnly.MaxValue, Stop));
        Assert.Empty(await App.Get<CaseIndex>().AllAsync(Stop));
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task A_document_that_is_drawn_and_mailed_after_its_deadline_is_found_by_the_next_run_and_waits_for_a_person()
    {
        await RegisterAsync(ByCheque("C-1"));
        Clock.MoveTo("2026-12-01T05:00:00Z");
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await FireAsync("2026-12-16");
        Assert.Equal("InOrder", await StateAsync());
        await new Pump(App, seed: 7).DrainAsync();
        await FlagAsync("2026-12-17");
        Assert.Equal(["MailNotReceived"], await HoldsAsync());
        Assert.Empty(Orders());
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/release");
        await new Pump(App, seed: 7).DrainAsync();
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }

    [Fact]
    public async Task Each_notice_is_mailed_once_to_the_billing_address_and_the_referent_and_operations_get_each_order_by_mail()
    {
        await IssueAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        await FlagAsync("2026-12-17");
        await PayAsync("2026-12-22", "2026-12-22", Invoice);
        var mails = await BlobsAsync(StorageNames.Outbox);
        Assert.Equal(
            [
                "2026/F2026-000001-issued-1.eml",
                "2026/notices/C-1-reinstated-2-1.eml",
                "2026/notices/C-1-reinstated-2-2.eml",
                "2026/notices/C-1-suspended-1-1.eml",
                "2026/notices/C-1-suspended-1-2.eml",
                "2026/order-C-1-1-acknowledged.eml",
                "2026/order-C-1-2-acknowledged.eml",
            ],
            mails.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_transfer_booked_in_time_and_imported_within_three_days_never_suspends()
    {
        await IssueAsync(A.Contract("C-1"));
        await FlagAsync("2026-12-16");
        Assert.Equal(["BankDataMissing"], await HoldsAsync());
        await FlagAsync("2026-12-18");
        await PayAsync("2026-12-18", "2026-12-15", Invoice);
        await FlagAsync("2026-12-21");
        Assert.Empty(Orders());
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync());
        Assert.Equal([$"{Invoice} 2026-12-15 Unfounded"], await EndsAsync());
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task A_transfer_booked_in_time_and_imported_on_the_25th_is_put_right()
    {
        await IssueAsync(A.Contract("C-1"));
        await FlagAsync("2026-12-18");
        Assert.Empty(Orders());
        await FlagAsync("2026-12-19");
        Assert.Equal(["C-1 1 Suspended"], Orders());
        await PayAsync("2026-12-25", "2026-12-15", Invoice);
        Assert.Equal("C-1 2 Active", Orders()[^1]);
        Assert.Equal([$"{Invoice} 2026-12-15 Unfounded"], await EndsAsync());
        var reinstated = System.Text.Encoding.UTF8.GetString(
            await BlobAsync(StorageNames.Outbox, "2026/notices/C-1-reinstated-2-1.eml")
        );
        Assert.Contains("text/plain", reinstated, StringComparison.Ordinal);
        Assert.Equal(
            0,
            (await App.ReadAsync("/contracts/C-1/account"))
                .GetProperty("statement")
                .GetProperty("lateSumsCents")
                .GetInt64()
        );
    }

    [Fact]
    public async Task Bank_data_that_cover_the_deadline_let_the_suspension_go_with_the_next_run()
    {
        await IssueAsync(A.Contract("C-1"));
        await FlagAsync("2026-12-16");
        await CoverAsync("2026-12-15");
        Assert.Empty(Orders());
        await FlagAsync("2026-12-17");
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }

    [Fact]
    public async Task Money_that_arrives_between_the_run_and_the_order_stops_it()
    {
        await IssueAsync(ByCheque("C-1"));
        await FireAsync("2026-12-16");
        Assert.Equal(["1 Suspend Queued"], await OrderStatesAsync());
        await PayAsync("2026-12-16", "2026-12-16", Invoice);
        Assert.Empty(Orders());
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync());
        Assert.Empty(await NoticesAsync());
        Assert.Equal("InOrder", await StateAsync());
    }

    [Fact]
    public async Task Money_that_went_back_after_the_reinstatement_suspends_again_with_a_cure_period_of_its_own()
    {
        await IssueAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        await PayAsync("2026-12-18", "2026-12-18", Invoice);
        await FlagAsync("2026-12-19");
        Clock.MoveTo("2026-12-22T10:00:00Z");
        await NotifyAsync(Reversal($"bank:{Invoice}-2026-12-18", "2026-12-21", null));
        Assert.Equal(["C-1 1 Suspended", "C-1 2 Active"], Orders());
        await FlagAsync("2026-12-23");
        Assert.Equal(["C-1 1 Suspended", "C-1 2 Active", "C-1 3 Suspended"], Orders());
        var missed = (await StandingAsync()).GetProperty("missed")[0];
        Assert.Equal(
            ("2026-12-22", "2027-01-11"),
            (missed.GetProperty("missedOn").GetString(), missed.GetProperty("cureLast").GetString())
        );
    }

    [Fact]
    public async Task A_document_that_never_reached_the_customer_suspends_nobody_until_a_person_says_so()
    {
        await RegisterAsync(ByCheque("C-1"));
        Clock.MoveTo("2026-12-01T05:00:00Z");
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await new Pump(App, seed: 3).DrainAsync();
        var log = App.Get<MailLog>();
        var mail = Assert.Single(await log.OfAsync(Invoice, Stop));
        await log.RecordAsync(mail with { State = MailState.Bounced, Detail = "550 no such user" }, Stop);
        await FlagAsync("2026-12-16");
        Assert.Equal(["MailNotReceived"], await HoldsAsync());
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/release");
        await new Pump(App, seed: 3).DrainAsync();
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }

    [Fact]
    public async Task A_month_that_begins_while_suspended_is_billed_unless_the_contract_says_otherwise()
    {
        var spared = ByCheque("C-2");
        spared = spared with { Terms = spared.Terms with { BillWhileSuspended = false } };
        await IssueAsync(ByCheque("C-1"), spared);
        await FlagAsync("2026-12-16");
        await RunAsync("2027-01-01T05:00:00Z");
        await RunAsync("2027-01-02T05:00:00Z");
        Assert.Equal(["F2027-000001 C-1 2027-01 12900"], await IssuedAsync(year: 2027));
        await PayAsync("2027-01-20", "2027-01-20", "F2026-000002");
        await RunAsync("2027-01-21T05:00:00Z");
        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(
            ["F2027-000001 C-1 2027-01 12900", "F2027-000002 C-1 2027-02 12900", "F2027-000003 C-2 2027-02 12900"],
            await IssuedAsync(year: 2027)
        );
        Assert.Equal(
            "2027-03",
            (await App.ReadAsync("/contracts/C-2")).GetProperty("billing").GetProperty("nextPeriod").GetString()
        );
    }

    [Fact]
    public async Task What_a_late_payment_costs_is_still_shown_once_it_is_paid_and_not_where_it_was_in_time()
    {
        await IssueAsync(ByCheque("C-1"), ByCheque("C-2"));
        await FlagAsync("2026-12-16");
        await PayAsync("2026-12-22", "2026-12-22", Invoice);
        await PayAsync("2026-12-22", "2026-12-15", "F2026-000002");
        var late = (await App.ReadAsync("/contracts/C-1/account")).GetProperty("lateSums");
        var row = Assert.Single(late.EnumerateArray());
        Assert.Equal(
            (Invoice, "2026-S2", 4_000),
            (
                row.GetProperty("document").GetString(),
                row.GetProperty("missingRate").GetString(),
                row.GetProperty("indemnityCents").GetInt32()
            )
        );
        Assert.Empty((await App.ReadAsync("/contracts/C-2/account")).GetProperty("lateSums").EnumerateArray());
    }

    [Fact]
    public async Task A_committed_term_is_claimed_at_once_month_by_month_and_an_open_one_is_not()
    {
        var committed = ByCheque("C-1");
        committed = committed with { Terms = committed.Terms with { CommittedEnd = A.Day("2027-12-31") } };
        await IssueAsync(committed, ByCheque("C-2"));
        Clock.MoveTo("2026-12-10T09:00:00Z");
        var account = await App.ReadAsync("/contracts/C-1/account");
        Assert.Equal(0, account.GetProperty("statement").GetProperty("acceleratedCents").GetInt64());
        await FlagAsync("2026-12-16");
        account = await App.ReadAsync("/contracts/C-1/account");
        // Twelve months of 154,80 are claimed at once: January to December 2027.
        Assert.Equal(12 * 15_480, account.GetProperty("statement").GetProperty("acceleratedCents").GetInt64());
        Assert.Equal(["C-1 1 Suspended", "C-2 1 Suspended"], Orders().Order(StringComparer.Ordinal));
    }
}
