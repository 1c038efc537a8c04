namespace Aims.Payments;

/// <summary>One event of our own format, strict: every fault is named with its path.</summary>
internal static class BankEvent
{
    private const int LongestId = 120;
    private const string KindRule = "must be one of received, reversed, reversalWithdrawn";
    private const string BookedOnRule = $"{IsoDate.Rule}, of a year from 2001 to 2099";

    public static PaymentEvent Read(JsonFields fields)
    {
        var payment = fields.Value<PaymentId>("payment", TryPayment, PaymentId.ReferenceRule);
        var kind = fields.Value<PaymentEventKind>("kind", TryKind, KindRule);
        var eventId = fields.Text("event", LongestId);
        var amount =
            kind == PaymentEventKind.Received
                ? fields.Cents("amountCents", least: 1)
                : fields.OptionalCents("amountCents", least: 1);
        var happened = PaymentEvent.Of(
            payment,
            eventId,
            kind,
            fields.Value<DateTimeOffset>("bookedOn", TryStart, BookedOnRule)
        );
        return happened with
        {
            Amount = amount,
            Currency = ReadCurrency(fields, isNeeded: amount is not null),
            Reversal = ReadReversal(fields, kind),
            Reason = fields.OptionalText("reason"),
            EndToEndId = fields.OptionalText("endToEndId", 70),
            Text = fields.OptionalText("remittance", PaymentEvent.LongestText),
            Payer = ReadPayer(fields),
        };
    }

    private static string? ReadCurrency(JsonFields fields, bool isNeeded)
    {
        const string rule = "must be a currency such as EUR";
        var code = isNeeded ? fields.Text("currency", 3) : fields.OptionalText("currency", 3);
        if (code is { Length: > 0 } && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper)))
        {
            fields.Add("currency", rule);
        }

        return code;
    }

    private static string ReadReversal(JsonFields fields, PaymentEventKind kind)
    {
        if (kind is PaymentEventKind.Reversed or PaymentEventKind.ReversalWithdrawn)
        {
            return fields.Text("reversal", LongestId);
        }

        if (fields.OptionalText("reversal", LongestId) is not null)
        {
            fields.Add("reversal", "is only for money that goes back");
        }

        return "";
    }

    private static Payer ReadPayer(JsonFields fields) =>
        new(
            fields.OptionalText("payerName"),
            fields.OptionalValue<Iban>("payerIban", Iban.TryParse, Iban.Rule),
            fields.OptionalText("mandate", 35)
        );

    private static bool TryPayment(string text, out PaymentId payment)
    {
        payment = new PaymentId(PaymentSource.Bank, text);
        return PaymentId.IsReference(text);
    }

    private static bool TryKind(string text, out PaymentEventKind kind)
    {
        (kind, var isOne) = text switch
        {
            "received" => (PaymentEventKind.Received, true),
            "reversed" => (PaymentEventKind.Reversed, true),
            "reversalWithdrawn" => (PaymentEventKind.ReversalWithdrawn, true),
            _ => (default, false),
        };
        return isOne;
    }

    /// <summary>The beginning of that day in Paris, within the years that an event may be of.</summary>
    private static bool TryStart(string text, out DateTimeOffset start)
    {
        var isDay = IsoDate.TryParse(text, out var day) && day.Year is > 2000 and < 2100;
        start = isDay ? ParisCalendar.StartOf(day) : default;
        return isDay;
    }
}
