using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>What the events of one payment come to, in the order in which things happened and not that of their arrival.</summary>
public sealed class PaymentTests
{
    private const string Id = "stripe:pi_1";

    public static TheoryData<string, string, string[]> Stories() =>
        new()
        {
            { "received", "04/12 +100", ["received 4"] },
            { "processing, then received", "04/12 +100", ["received 4", "pending 2"] },
            { "only on its way", "", ["pending 2"] },
            { "failed", "", ["failed 4"] },
            { "failed, then confirmed", "06/12 +100", ["failed 4", "received 6"] },
            { "confirmed, then a late failure", "04/12 +100; 09/12 -100", ["failed 9", "received 4"] },
            {
                "confirmed, late failure, tried again, confirmed again",
                "04/12 +100; 09/12 -100; 14/12 +100",
                ["received 4", "failed 9", "pending 10", "received 14"]
            },
            { "paid out although nobody said confirmed", "06/12 +100", ["settled 6"] },
            { "paid out does not undo a failure", "04/12 +100; 05/12 -100", ["received 4", "failed 5", "settled 6"] },
            {
                "tried again, paid out, nobody said confirmed",
                "04/12 +100; 05/12 -100; 12/12 +100",
                ["received 4", "failed 5", "pending 6", "settled 12"]
            },
            { "charged back", "04/12 +100; 20/12 -100", ["reversed 20 dp", "received 4"] },
            {
                "charged back, dispute won",
                "04/12 +100; 20/12 -100; 28/12 +100",
                ["withdrawn 28 dp", "reversed 20 dp", "received 4"]
            },
            {
                "two part refunds",
                "04/12 +100; 10/12 -30; 12/12 -20",
                ["received 4", "reversed 10 re_1 30", "reversed 12 re_2 20"]
            },
            {
                "the sum of refunds grows",
                "04/12 +100; 10/12 -30; 12/12 -20",
                ["received 4", "reversed 10 refunded 30", "reversed 12 refunded 50"]
            },
            {
                "refunds told one by one and as a sum count once",
                "04/12 +100; 10/12 -30",
                ["received 4", "reversed 10 re_1 30", "reversed 10 refunded 30"]
            },
            {
                "a refund that failed",
                "04/12 +100; 10/12 -30; 11/12 +30",
                ["received 4", "reversed 10 re_1 30", "withdrawn 11 re_1"]
            },
            {
                "refund and dispute never take more than came",
                "04/12 +100; 10/12 -60; 12/12 -40",
                ["received 4", "reversed 10 re_1 60", "reversed 12 dp 100"]
            },
            { "reversed before anybody says received", "", ["reversed 20 dp"] },
        };

    [Theory]
    [MemberData(nameof(Stories))]
    public void Money_follows_the_order_of_time(string story, string movements, string[] events)
    {
        var payment = Payment([.. events.Select(Event)]);
        Assert.Equal((story, movements), (story, Rows(payment.Movements)));
        Assert.Equal(payment.Net, payment.Received - payment.Reversed);
    }

    [Fact]
    public void The_same_event_again_changes_nothing_and_with_other_facts_needs_a_person()
    {
        var received = Received(Id, "2026-12-04", 10_000, "F2026-000001");
        var payment = Payment(received);
        Assert.IsType<PaymentChange.Known>(payment.With(received with { Documents = [.. received.Documents] }));
        foreach (
            var other in (PaymentEvent[])
                [
                    received with
                    {
                        Amount = new Money(10_001),
                    },
                    received with
                    {
                        At = received.At.AddSeconds(1),
                    },
                    received with
                    {
                        Documents = [],
                    },
                    received with
                    {
                        Payer = new Payer("Somebody"),
                    },
                ]
        )
        {
            Assert.IsType<PaymentChange.Refused>(payment.With(other));
        }
    }

    [Fact]
    public void An_event_says_the_same_after_a_journey_as_json()
    {
        var happened = Received(Id, "2026-12-04", 10_000, "F2026-000001", "DG2026-000002") with
        {
            EndToEndId = "F2026-000001-1",
            Text = "Facture d’octobre – réglée",
            Payer = new Payer("Crèmerie L’Œuf", Testing.A.Iban("FR7630006000011234567890189"), "RUM 1"),
            Cheque = new Cheque("0001234", "Crédit Agricole"),
            Parts = [new AssignedPart(new("C-1"), new Money(5), null)],
            Actor = "anne (unverified)",
            Reversal = "re_1",
            Reason = "AM04",
        };
        var read = PaymentEventJson.Read(
            System.Text.Json.JsonDocument.Parse(PaymentEventJson.Write(happened).ToJsonString()).RootElement
        );
        Assert.Equal(happened, read.Value);
    }

    [Theory]
    [InlineData("Facture F2026-000123, merci", "F2026-000123")]
    [InlineData("facture f2026 000123", "F2026-000123")]
    [InlineData("VIR SEPA F2026000123/NOTPROVIDED", "F2026-000123")]
    [InlineData("F2026_000123 et DG2026-000007", "F2026-000123 DG2026-000007")]
    [InlineData("F2026-000123 F2026-000123", "F2026-000123")]
    [InlineData("F2026-000123-1", "F2026-000123")]
    [InlineData("F2026-12", "")]
    [InlineData("REF2026-000123", "")]
    [InlineData("F2026-0001234", "")]
    [InlineData("F1926-000123", "")]
    [InlineData("F2026-000000", "")]
    [InlineData("0825 67 24 67", "")]
    [InlineData("", "")]
    public void Numbers_are_found_in_what_payers_write(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumbersInText.Find(text)));

    [Theory]
    [InlineData("stripe:pi_1", true)]
    [InlineData("cheque:0001234-9f86d081884c", true)]
    [InlineData("Stripe:pi_1", false)]
    [InlineData("paypal:1", false)]
    [InlineData("stripe:", false)]
    [InlineData("stripe:a b", false)]
    [InlineData("stripe:a/b", false)]
    [InlineData("1:pi_1", false)]
    [InlineData(null, false)]
    public void A_payment_id_is_read_exactly_as_written(string? text, bool isGood) =>
        Assert.Equal(isGood, PaymentId.TryParse(text, out _));

    private static PaymentEvent Event(string text)
    {
        var words = text.Split(' ');
        var day = $"2026-12-{int.Parse(words[1], CultureInfo.InvariantCulture):00}";
        return words[0] switch
        {
            "received" => Received(Id, day, 10_000) with { EventId = text },
            "settled" => Received(Id, day, 10_000) with { EventId = text, Kind = PaymentEventKind.Settled },
            "pending" => Paying.Event(Id, text, PaymentEventKind.Pending, day),
            "failed" => Paying.Event(Id, text, PaymentEventKind.Failed, day),
            "reversed" => Reversed(
                Id,
                day,
                words[2],
                words.Length > 3 ? long.Parse(words[3], CultureInfo.InvariantCulture) * 100 : null
            ) with
            {
                EventId = text,
            },
            "withdrawn" => Withdrawn(Id, day, words[2]),
            _ => throw new ArgumentException(text, nameof(text)),
        };
    }
}
