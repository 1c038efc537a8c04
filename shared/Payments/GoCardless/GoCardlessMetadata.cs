using System.Text.Json;

namespace Aims.Payments;

/// <summary>What our own software wrote beside a payment when it made it: <c>invoice</c>, <c>amount_cents</c>, <c>currency</c>.</summary>
/// <remarks>GoCardless' events do not say the amount. What these do not say either is asked of its API.</remarks>
internal static class GoCardlessMetadata
{
    /// <summary>The event with what they say.</summary>
    public static PaymentEvent Complete(PaymentEvent happened, ProviderFields fields)
    {
        // The payment's own come before the event's.
        var written = fields.Within(fields.Has("resource_metadata") ? "resource_metadata" : "metadata");
        var amount = AmountOf(written);
        return happened with
        {
            Documents = InvoiceNumbers.In(written.Text("invoice", PaymentEvent.LongestText)),
            Amount = amount,
            Currency = amount is null ? null : CurrencyOf(written),
        };
    }

    /// <summary>A hint that cannot be used is none: then the API is asked, which knows.</summary>
    private static Money? AmountOf(ProviderFields written)
    {
        var text = written.Member("amount_cents") is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : written.Text("amount_cents");
        return
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cents)
            && cents is >= 1 and <= ProviderFields.MostCents
            && CurrencyOf(written) is not null
            ? new Money(cents)
            : null;
    }

    private static string? CurrencyOf(ProviderFields written)
    {
        if (!written.Has("currency"))
        {
            return PaymentEvent.Euro;
        }

        return written.Text("currency") is { Length: 3 } code && code.All(char.IsAsciiLetter)
            ? code.ToUpperInvariant()
            : null;
    }
}
