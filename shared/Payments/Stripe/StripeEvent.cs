namespace Aims.Payments;

/// <summary>One event of Stripe, about to be read.</summary>
/// <param name="envelope">The event itself; what it is about is <see cref="Object"/>.</param>
internal sealed class StripeEvent(ProviderFields envelope)
{
    /// <summary>The payment intent, charge, refund or dispute, as it was at that moment.</summary>
    public ProviderFields Object { get; } = envelope.Within("data").Within("object");

    /// <summary>The id of the object itself.</summary>
    public string ObjectId => Object.Reference("id");

    /// <summary>The payment that a refund or dispute is of: its intent, or its charge where there was no intent.</summary>
    public string PaymentOfObject => Object.OptionalReference("payment_intent") ?? Object.Reference("charge");

    /// <summary>The event with what every event says.</summary>
    public PaymentEvent Of(string payment, PaymentEventKind kind) =>
        PaymentEvent.Of(
            new PaymentId(PaymentSource.Stripe, payment),
            envelope.Reference("id"),
            kind,
            envelope.Seconds("created")
        );

    /// <summary>Money came.</summary>
    /// <param name="payment">Which payment.</param>
    /// <param name="amount">The member of the object that says how much.</param>
    public PaymentEvent Received(string payment, string amount) =>
        Of(payment, PaymentEventKind.Received) with
        {
            Amount = Object.Amount(amount),
            Currency = Object.Currency("currency"),
            Documents = InvoiceNumbers.In(Object.Within("metadata").Text("invoice", PaymentEvent.LongestText)),
            Text = Object.Text("description", PaymentEvent.LongestText),
        };

    /// <summary>Money went back.</summary>
    /// <param name="payment">Which payment.</param>
    /// <param name="reversal">Which reversal of it.</param>
    /// <param name="amount">The member of the object that says how much.</param>
    public PaymentEvent Reversed(string payment, string reversal, string amount) =>
        Of(payment, PaymentEventKind.Reversed) with
        {
            Amount = Object.Amount(amount),
            Currency = Object.Currency("currency"),
            Reversal = reversal,
            Reason = Object.Text("reason"),
        };

    /// <summary>A reversal did not last.</summary>
    public PaymentEvent Withdrawn(string payment, string reversal) =>
        Of(payment, PaymentEventKind.ReversalWithdrawn) with
        {
            Reversal = reversal,
            Reason = Object.Text("failure_reason") ?? Object.Text("status"),
        };
}
