using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Tests in which money comes in, by hand and by notification, through the real app on the emulator.</summary>
public abstract class PayingTests : PlayedTests
{
    /// <summary>The first invoice of the example: 258,00 excl. VAT, 309,60 incl.</summary>
    protected const long Asked = 30_960;

    protected static PaymentEvent Received(string payment, string day, long cents, params string[] documents) =>
        PaymentEvent.Of(
            PaymentId.Parse(payment),
            $"in {payment}",
            PaymentEventKind.Received,
            ParisCalendar.StartOf(A.Day(day))
        ) with
        {
            Amount = new Money(cents),
            Currency = "EUR",
            Documents = [.. documents.Select(DocumentNumber.Parse)],
        };

    protected static string Cheque(long cents = Asked, string more = "") =>
        $$"""{"means":"Cheque","receivedOn":"2026-12-04","amountCents":{{cents}},"documents":["F2026-000001"],"payerName":"Boulangerie Lefèvre","chequeNumber":"0001234","chequeBank":"Crédit Agricole"{{more}}}""";

    protected async Task NotifyAsync(params PaymentEvent[] events)
    {
        foreach (var happened in events)
        {
            var text = new PaymentNotificationMessage.Happened(happened, "inbox/x.json").Write();
            Assert.True((await App.DeliverAsync("ProcessPaymentNotification", text)).IsSuccessStatusCode);
        }

        await new Pump(App, seed: 5).DrainAsync();
    }

    protected async Task<JsonElement> SettlementAsync(string number = "F2026-000001") =>
        (await App.ReadAsync($"/invoices/{number}")).GetProperty("settlement");

    protected async Task<JsonElement> AccountAsync(string id = "C-1")
    {
        var account = await App.ReadAsync($"/contracts/{id}/account");
        var total = Sum("documents", "totalInclVatCents");
        var (credited, refunded) = (Sum("documents", "creditedCents"), Sum("refunds", "amountCents"));
        var (here, overdrawn) = (Sum("payments", "amountCents"), account.GetProperty("overdrawnCents").GetInt64());
        Assert.Equal(
            here + overdrawn,
            Sum("allocations", "amountCents") + account.GetProperty("creditCents").GetInt64() + refunded
        );
        Assert.Equal(account.GetProperty("balanceCents").GetInt64(), total - credited - here + refunded);
        return account;

        long Sum(string list, string member) =>
            account.GetProperty(list).EnumerateArray().Sum(it => it.GetProperty(member).GetInt64());
    }

    protected async Task<string[]> ReasonsAsync() =>
        [
            .. (await App.ReadAsync("/parked"))
                .GetProperty("parked")
                .EnumerateArray()
                .Select(it => it.GetProperty("reason").GetString()!),
        ];

    protected async Task IssueAsync(params Contract[] contracts)
    {
        await RegisterAsync(contracts);
        await RunAsync("2026-12-01T05:00:00Z");
        Clock.MoveTo("2026-12-20T09:00:00Z");
    }

    protected static PaymentEvent Reversal(string payment, string day, long? cents) =>
        PaymentEvent.Of(
            PaymentId.Parse(payment),
            $"out {payment}",
            PaymentEventKind.Reversed,
            ParisCalendar.StartOf(A.Day(day))
        ) with
        {
            Amount = cents is { } amount ? new Money(amount) : null,
            Reversal = "r",
        };
}
