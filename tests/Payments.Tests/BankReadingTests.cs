namespace Aims.Payments.Tests;

/// <summary>Our own format: everything is said, or everything is refused.</summary>
public sealed class BankReadingTests
{
    private const string Full = """
        {"version":1,"events":[{"event":"E-1","payment":"CRE-20261204-0001","kind":"received","bookedOn":"2026-12-04",
        "amountCents":15480,"currency":"EUR","endToEndId":"F2026-000123-1","remittance":"Facture F2026-000123",
        "payerName":"Boulangerie Martin","payerIban":"FR76 3000 6000 0112 3456 7890 189","mandate":"RUM-0042","reason":"SALA"}]}
        """;

    private static string Back(string kind) =>
        Full.With(("events.0.kind", $"\"{kind}\""), ("events.0.reversal", "\"R-1\""), ("events.0.reason", "\"AM04\""));

    private static PaymentEvent Of(PaymentEventKind kind) =>
        // Midnight in Paris is 23:00 the day before, in winter.
        PaymentEvent.Of(
            PaymentId.Parse("bank:CRE-20261204-0001"),
            "E-1",
            kind,
            new DateTimeOffset(2026, 12, 3, 23, 0, 0, TimeSpan.Zero)
        );

    [Fact]
    public void A_transfer_is_received_with_all_that_the_bank_knows()
    {
        Assert.True(Iban.TryParse("FR7630006000011234567890189", out var iban));
        var received = Listed.Known("bank", Full);
        Assert.Equal(
            Of(PaymentEventKind.Received) with
            {
                Amount = new Money(15_480),
                Currency = "EUR",
                Reason = "SALA",
                EndToEndId = "F2026-000123-1",
                Text = "Facture F2026-000123",
                Payer = new Payer("Boulangerie Martin", iban, "RUM-0042"),
            },
            received
        );
        Assert.Equal(new DateOnly(2026, 12, 4), received.Day);
    }

    [Fact]
    public void The_vector_is_received() =>
        Assert.Equal(
            Of(PaymentEventKind.Received) with
            {
                Amount = new Money(15_480),
                Currency = "EUR",
                EndToEndId = "F2026-000123-1",
            },
            Listed.Known("bank", Vector.Bank.Body)
        );

    [Theory]
    [InlineData("reversed", PaymentEventKind.Reversed)]
    [InlineData("reversalWithdrawn", PaymentEventKind.ReversalWithdrawn)]
    public void Money_goes_back_in_part_or_whole(string kind, PaymentEventKind expected)
    {
        var part = Listed.Known("bank", Back(kind));
        Assert.Equal(
            (expected, new Money(15_480), "EUR", "R-1", "AM04"),
            (part.Kind, part.Amount, part.Currency, part.Reversal, part.Reason)
        );
        var whole = Listed.Known("bank", Back(kind).With(("events.0.amountCents", "-"), ("events.0.currency", "-")));
        Assert.Equal((null, null), (whole.Amount, whole.Currency));
    }

    [Theory]
    [InlineData("events.0.amountCents", "-", "events[0].amountCents: is required")]
    [InlineData("events.0.amountCents", "0", "events[0].amountCents: must be a whole number from 1 to 10000000000")]
    [InlineData("events.0.amountCents", "154.8", "events[0].amountCents: must be a whole number from 1 to 10000000000")]
    [InlineData("events.0.currency", "-", "events[0].currency: is required")]
    [InlineData("events.0.currency", "\"eur\"", "events[0].currency: must be a currency such as EUR")]
    [InlineData("events.0.event", "-", "events[0].event: is required")]
    [InlineData(
        "events.0.payment",
        "\"a/b\"",
        "events[0].payment: must have 1 to 100 of the characters A-Z a-z 0-9 - _ ."
    )]
    [InlineData("events.0.payment", "-", "events[0].payment: is required")]
    [InlineData(
        "events.0.kind",
        "\"Received\"",
        "events[0].kind: must be one of received, reversed, reversalWithdrawn"
    )]
    [InlineData("events.0.kind", "2", "events[0].kind: must be one of received, reversed, reversalWithdrawn")]
    [InlineData("events.0.kind", "\"reversed\"", "events[0].reversal: is required")]
    [InlineData("events.0.reversal", "\"R-1\"", "events[0].reversal: is only for money that goes back")]
    [InlineData("events.0.bookedOn", "-", "events[0].bookedOn: is required")]
    [InlineData(
        "events.0.bookedOn",
        "\"04/12/2026\"",
        "events[0].bookedOn: must be a date such as 2026-12-01, of a year from 2001 to 2099"
    )]
    [InlineData(
        "events.0.bookedOn",
        "\"0001-01-01\"",
        "events[0].bookedOn: must be a date such as 2026-12-01, of a year from 2001 to 2099"
    )]
    [InlineData(
        "events.0.payerIban",
        "\"FR7630006000011234567890188\"",
        "events[0].payerIban: must be an IBAN with right check digits (ISO 13616, mod 97)"
    )]
    [InlineData(
        "events.0.remittance",
        "\"a\\nb\"",
        "events[0].remittance: must have 1 to 1000 characters, without control characters"
    )]
    [InlineData("events.0.amount", "1", "events[0].amount: is not a known member here")]
    [InlineData("sentAt", "1", "sentAt: is not a known member here")]
    [InlineData("events.0", "7", "events[0]: must be a JSON object")]
    [InlineData("events", "[]", "events: must have 1 to 500 items")]
    [InlineData("events", "-", "events: must have 1 to 500 items")]
    [InlineData("version", "2", "version: must be a whole number from 1 to 1")]
    [InlineData("version", "\"1\"", "version: must be a whole number")]
    [InlineData("version", "-", "version: is required")]
    public void A_fault_is_named_with_its_path(string path, string value, string fault)
    {
        var body = path == "events.0" ? """{"version":1,"events":[7]}""" : Full.With((path, value));
        Assert.Equal(fault, Assert.Single(Listed.Faults("bank", body)));
    }

    [Fact]
    public void All_faults_are_named_at_once() =>
        Assert.Equal(
            [
                "events[0].event: is required",
                "events[0].kind: is required",
                "version: must be a whole number from 1 to 1",
            ],
            Listed
                .Faults("bank", Full.With(("events.0.kind", "-"), ("events.0.event", "null"), ("version", "3")))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_good_event_beside_a_faulty_one_is_refused_with_it()
    {
        var two = Full.Replace("\"events\":[", "\"events\":[{},", StringComparison.Ordinal);
        Assert.All(
            Listed.Faults("bank", two),
            fault => Assert.StartsWith("events[0].", fault, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_member_given_twice_is_refused() =>
        Assert.Contains(
            "events[0].event: is given twice",
            Listed.Faults("bank", Full.Replace("\"event\":", "\"event\":\"E-0\",\"event\":", StringComparison.Ordinal))
        );

    [Fact]
    public void Five_hundred_events_are_taken_and_no_more()
    {
        Assert.Equal(500, Listed.Events("bank", Many(500)).Count);
        Assert.Equal("events: must have 1 to 500 items", Assert.Single(Listed.Faults("bank", Many(501))));

        static string Many(int count)
        {
            var one = Full[(Full.IndexOf('[', StringComparison.Ordinal) + 1)..Full.LastIndexOf(']')];
            return $$"""{"version":1,"events":[{{string.Join(',', Enumerable.Repeat(one, count))}}]}""";
        }
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00\\ud83d")]
    public void Half_a_character_is_refused(string escape) =>
        Assert.Equal(
            "must be Unicode: an escape such as \\ud83d lacks its other half",
            Assert.Single(Listed.Faults("bank", Full.Replace("Boulangerie", escape, StringComparison.Ordinal)))
        );

    [Fact]
    public void What_is_not_utf8_is_refused()
    {
        var reading = Providers.Of("bank", "secret").Read(new byte[] { (byte)'{', 0xFF, (byte)'}' });
        Assert.Equal(new WebhookReading.Refused([new Fault("", "must be UTF-8")]), reading);
    }
}
