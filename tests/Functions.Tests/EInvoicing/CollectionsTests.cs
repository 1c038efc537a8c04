using System.Text;
using System.Xml.Linq;
using Aims.EInvoicing;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What is collected of a document that the platform has is told it, split by VAT rate, each euro once.</summary>
public sealed class CollectionsTests : EInvoicingTests
{
    private static PaymentEvent Whole => Received("bank:a", "2026-12-04", Asked, "F2026-000001");

    private static PaymentEvent Part(long cents) => Received("bank:b", "2026-12-14", cents, "F2026-000001");

    [Fact]
    public async Task A_payment_is_reported_with_its_day_and_amount_by_rate_BR_FR_CDV_14()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitAsync();
        await NotifyAsync(Whole);
        Assert.Equal(["1 pushed 2026-12-04 2000 30960"], await ReportsAsync());
        Assert.Equal(["F2026-000001-212-0001.xml", "F2026-000001.pdf"], await TransmittedAsync());
        var file = await BlobAsync(StorageNames.EInvoicing, "out/2026/F2026-000001-212-0001.xml");
        var block = XDocument.Parse(Encoding.UTF8.GetString(file)).Descendants("SpecifiedDocumentCharacteristic");
        Assert.Equal(["MEN", "309.60", "2026-12-04", "20.00"], block.Elements().Select(element => element.Value));
    }

    [Fact]
    public async Task Parts_and_what_goes_back_are_reported_as_they_come()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitAsync();
        await NotifyAsync(Part(10_000));
        await NotifyAsync(Received("bank:a", "2026-12-15", Asked - 10_000, "F2026-000001"));
        await NotifyAsync(Reversal("bank:b", "2026-12-18", cents: 10_000));
        await NotifyAsync(Reversal("bank:b", "2026-12-18", cents: 10_000));
        Assert.Equal(
            ["1 pushed 2026-12-14 2000 10000", "2 pushed 2026-12-15 2000 20960", "3 pushed 2026-12-18 2000 -10000"],
            await ReportsAsync()
        );
    }

    [Fact]
    public async Task A_credit_note_is_reported_below_zero_and_what_it_takes_off_above_UC5b()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitAsync();
        await CreditAsync("F2026-000001", All);
        // The credit note itself is not there yet.
        Assert.Equal(["1 pushed 2026-12-20 2000 30960"], await ReportsAsync());
        Assert.Empty(await ReportsAsync("A2026-000001"));
        await TransmitAsync();
        Assert.Equal(["1 pushed 2026-12-20 2000 -30960"], await ReportsAsync("A2026-000001"));
        Assert.Equal(["1 pushed 2026-12-20 2000 30960"], await ReportsAsync());
    }

    [Fact]
    public async Task What_is_paid_before_the_document_is_deposited_waits_for_the_run_that_brings_it_there()
    {
        await IssueAsync(A.Contract("C-1"));
        await NotifyAsync(Whole);
        Assert.Empty(await ReportsAsync());
        Assert.Empty(await TransmittedAsync());
        await TransmitAsync();
        Assert.Equal(["1 pushed 2026-12-04 2000 30960"], await ReportsAsync());
    }

    [Fact]
    public async Task A_report_that_dies_after_the_platform_has_taken_it_comes_again_with_the_same_key_and_amounts()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        await PostAsync(Part(10_000));
        Fake.OnPush = _ => throw new IOException("the process dies here");
        await Assert.ThrowsAsync<IOException>(() => ReportToFakeAsync());
        Assert.Equal(["1 decided 2026-12-14 2000 10000"], await ReportsAsync());

        // More was paid meanwhile: what was decided stays as it was.
        await PostAsync(Received("bank:a", "2026-12-15", 5_000, "F2026-000001"));
        Fake.OnPush = report => new GatewayOutcome.Deposited("R");
        await ReportToFakeAsync();
        await ReportToFakeAsync();
        Assert.Equal(
            [
                "F2026-000001#1 2026-12-14 2000 10000",
                "F2026-000001#1 2026-12-14 2000 10000",
                "F2026-000001#2 2026-12-15 2000 5000",
            ],
            Fake.Reports
        );
    }

    [Fact]
    public async Task A_report_waits_while_the_platform_does()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        await PostAsync(Whole);
        Fake.OnPush = _ => new GatewayOutcome.Uncertain("no answer");
        Assert.Equal(Verdict.Done, await ReportToFakeAsync());
        Assert.Equal(["1 decided 2026-12-04 2000 30960"], await ReportsAsync());
        Fake.OnPush = _ => new GatewayOutcome.Later("busy", TimeSpan.FromMinutes(5));
        Assert.Equal(Verdict.Done, await ReportToFakeAsync());
        // Both ask again, later.
        var depths = await App.Get<WorkQueues>().DepthsAsync(Stop);
        Assert.True(depths[StorageNames.CollectionsToReport] >= 2);
    }

    [Theory]
    [InlineData("8.00:00:00")]
    [InlineData("10675199.00:00:00")]
    [InlineData("-00:05:00")]
    public async Task A_delay_that_no_queue_can_keep_is_kept_as_far_as_it_can(string asked)
    {
        var later = new GatewayOutcome.Later("busy", TimeSpan.Parse(asked, CultureInfo.InvariantCulture));
        await IssueAsync(A.Contract("C-1"));
        Fake.OnSubmit = _ => later;
        await TransmitToFakeAsync();
        Assert.Equal("Pending", await StateAsync());
        Fake.OnSubmit = _ => new GatewayOutcome.Deposited("P");
        Clock.MoveTo("2026-12-27T09:00:00Z");
        await TransmitToFakeAsync();
        await PostAsync(Whole);
        Fake.OnPush = _ => later;
        Assert.Equal(Verdict.Done, await ReportToFakeAsync());
    }

    [Fact]
    public async Task A_rejected_report_is_given_to_a_person_and_the_others_go()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        await PostAsync(Part(10_000));
        Fake.OnPush = _ => new GatewayOutcome.Rejected("not yours");
        Assert.Equal(
            "what was collected of F2026-000001 is rejected: not yours",
            (await ReportToFakeAsync()).ParkedFor
        );
        await PostAsync(Received("bank:a", "2026-12-15", 5_000, "F2026-000001"));
        Fake.OnPush = report =>
            report.Sequence == 1 ? new GatewayOutcome.Rejected("not yours") : new GatewayOutcome.Deposited("R");
        Assert.NotNull((await ReportToFakeAsync()).ParkedFor);
        Assert.Equal(["1 decided 2026-12-14 2000 10000", "2 pushed 2026-12-15 2000 5000"], await ReportsAsync());
    }

    [Fact]
    public async Task Workers_that_report_the_same_contract_at_once_say_each_euro_once()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        for (var payment = 1; payment <= 4; payment++)
        {
            await PostAsync(Received($"bank:{payment}", "2026-12-14", 1_000 * payment, "F2026-000001"));
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ReportToFakeAsync()));
        }

        var said = Fake.Pushed.DistinctBy(report => report.Sequence).ToList();
        Assert.Equal(new Money(10_000), Money.Sum(said.SelectMany(report => report.Parts).Select(part => part.Amount)));
        Assert.All(Fake.Pushed, report => Assert.Contains(report, said));
    }

    [Fact]
    public async Task Money_that_goes_to_another_document_while_a_worker_looks_is_reported_of_one()
    {
        await IssueAsync(A.Contract("C-1"));
        await RunAsync("2027-01-01T05:00:00Z");
        await TransmitToFakeAsync();
        Clock.MoveTo("2027-01-05T09:00:00Z");
        await PostAsync(Received("bank:a", "2027-01-02", Month, "F2026-000001"));
        var slow = new Delayed();
        var storage = slow.On(App.Get<StorageClients>(), Emulator.ConnectionString);
        var late = ReportToFakeAsync(new EInvoiceTable(storage));
        await slow.Arrived;
        await WriteAsync(
            HttpMethod.Post,
            "/payments/bank:a/assignment",
            $$"""{"parts":[{"contract":"C-1","document":"F2027-000001","amountCents":{{Month}}}]}"""
        );
        await ReportToFakeAsync();
        slow.Release();
        await late;
        Assert.Equal(
            [
                "F2027-000001#1 2027-01-02 2000 15480",
                "F2026-000001#1 2027-01-02 2000 15480",
                "F2026-000001#2 2027-01-02 2000 -15480",
            ],
            Fake.Reports
        );
    }

    [Fact]
    public async Task A_message_that_is_none_is_parked()
    {
        Assert.True((await App.DeliverAsync("ReportCollections", "{}")).IsSuccessStatusCode);
        Assert.Contains("contract", Assert.Single(await ReasonsAsync()), StringComparison.Ordinal);
    }

    /// <summary>Brings money in; what it asks the platform for stays in the queue.</summary>
    private async Task PostAsync(PaymentEvent happened) =>
        Assert.True(
            (
                await App.DeliverAsync(
                    "ProcessPaymentNotification",
                    new PaymentNotificationMessage.Happened(happened, "inbox/x.json").Write()
                )
            ).IsSuccessStatusCode
        );
}
