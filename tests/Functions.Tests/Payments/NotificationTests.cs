using Aims.Storage;
using Aims.Testing;
using UglyToad.PdfPig;

namespace Aims.Functions.Tests;

/// <summary>Notifications through the queue: credits, orders, what parks and what waits.</summary>
public sealed class NotificationTests : PayingTests
{
    [Fact]
    public async Task A_credit_is_shown_as_settled_on_the_next_invoice_and_only_once()
    {
        await IssueAsync(A.Contract("C-1"));
        await WriteAsync(HttpMethod.Post, "/payments", Cheque(Asked + 5_000), 201);
        Assert.Equal(5_000, (await AccountAsync()).GetProperty("creditCents").GetInt64());

        await RunAsync("2027-01-01T05:00:00Z");
        var january = await App.ReadAsync("/invoices/F2027-000001");
        Assert.Equal(
            (15_480L, 5_000L, 10_480L),
            (
                january.GetProperty("totalInclVatCents").GetInt64(),
                january.GetProperty("prepaidCents").GetInt64(),
                january.GetProperty("payableCents").GetInt64()
            )
        );
        Assert.Equal("PartlyPaid", january.GetProperty("settlement").GetProperty("state").GetString());
        Assert.Equal(0, (await AccountAsync()).GetProperty("creditCents").GetInt64());
        using var pdf = PdfDocument.Open(await BlobAsync(StorageNames.Documents, "2027/F2027-000001.pdf"));
        Assert.Contains("Déjà", string.Concat(pdf.GetPages().Select(page => page.Text)), StringComparison.Ordinal);

        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(0, (await App.ReadAsync("/invoices/F2027-000002")).GetProperty("prepaidCents").GetInt64());
        // What the settling recorded by itself is in the journal, once.
        var stored = await App.Get<AccountTable>().ReadAsync(new("C-1"), Stop);
        var journal = await App.Get<AccountTable>().JournalAsync(new("C-1"), Stop);
        Assert.Equal(
            stored.JournalHead,
            journal.Aggregate(JournalChain.Empty, (head, entry) => JournalChain.Append(head, entry.Text))
        );
        Assert.Equal(Asked + 5_000, journal.SelectMany(entry => entry.Receipts).Sum(receipt => receipt.Amount.Cents));
        Assert.Empty(await App.Get<WaitingMoney>().AllAsync(Stop));
    }

    [Fact]
    public async Task What_cannot_be_taken_parks_with_its_reason_and_leaves_the_account_alone()
    {
        await IssueAsync(A.Contract("C-1"));
        var received = Received("bank:T1", "2026-12-10", 10_000, "F2026-000001");
        await NotifyAsync(received, received, received with { Amount = new Money(20_000) });
        await NotifyAsync(Received("bank:T2", "2026-12-10", 10_000, "F2026-000001") with { Currency = "USD" });
        await NotifyAsync(
            PaymentEvent.Of(new(PaymentSource.GoCardless, "PM1"), "EV1", PaymentEventKind.Received, Clock.GetUtcNow())
        );
        var unreadable = new PaymentNotificationMessage.Unreadable(
            "the event evt_1 cannot be used: no amount",
            "stripe/x.json"
        );
        await App.DeliverAsync("ProcessPaymentNotification", unreadable.Write());
        await App.DeliverAsync("ProcessPaymentNotification", "hello");
        Assert.Equal(
            [
                "bank:T2 is in USD: only EUR has accounts",
                "gocardless:PM1 does not say how much; see inbox/x.json",
                "is not JSON: ",
                "the event evt_1 cannot be used: no amount; see stripe/x.json",
                "the event in bank:T1 of bank:T1 is known with other facts",
            ],
            (await ReasonsAsync())
                .Select(reason => reason.StartsWith("is not JSON", StringComparison.Ordinal) ? "is not JSON: " : reason)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(10_000, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
    }

    [Fact]
    public async Task A_provider_out_of_reach_is_asked_again_later_and_no_try_is_lost()
    {
        await IssueAsync(A.Contract("C-1"));
        var nobody = new Uri($"http://127.0.0.1:{Aims.Local.FreePorts.Take(1)[0]}/");
        await using var app = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            $"--GoCardless:Address={nobody}",
            "--GoCardless:AccessToken=token"
        );
        var confirmed = PaymentEvent.Of(
            new(PaymentSource.GoCardless, "PM1"),
            "EV1",
            PaymentEventKind.Received,
            Clock.GetUtcNow()
        );
        var text = new PaymentNotificationMessage.Happened(confirmed, "x").Write();
        Assert.True((await app.DeliverAsync("ProcessPaymentNotification", text)).IsSuccessStatusCode);
        Assert.Empty(await ReasonsAsync());
        Assert.Equal(1, (await App.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.PaymentNotifications]);
    }

    [Fact]
    public async Task The_real_storage_too_comes_to_the_same_in_every_order()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2026-12-01T05:00:00Z");
        PaymentEvent[] Story(int n) =>
            [
                Received($"stripe:pi{n}", "2026-12-04", 1_200, "F2026-000001"),
                Reversal($"stripe:pi{n}", "2026-12-09", 500),
                Received($"bank:b{n}", "2026-12-05", 2_000, "F2026-000002", "F2026-000001"),
                Reversal($"bank:b{n}", "2026-12-06", null),
                Received($"cheque:c{n}", "2026-12-07", 700, "F2026-000001"),
            ];
#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
        var random = new Random(11);
        const int Times = 12;
        for (var n = 1; n <= Times; n++)
        {
            var story = Story(n);
            PaymentEvent[] twice = [.. story, .. story];
            random.Shuffle(twice);
            await NotifyAsync(twice);
        }
#pragma warning restore CA5394

        // Each time the same: 700 of the card and 700 of the cheque for the first invoice, nothing of the transfer.
        Assert.Equal(Times * 1_400, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
        Assert.Equal(0, (await SettlementAsync("F2026-000002")).GetProperty("paidCents").GetInt64());
        await AccountAsync();
        await AccountAsync("C-2");
    }
}
