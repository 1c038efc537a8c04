namespace Aims.Billing;

/// <summary>One thing that a source says about one payment, in the one form that the account understands.</summary>
/// <remarks>
/// Facts only, the same whenever and however often they arrive: order and repetition never change what they add up to. The id names
/// the event within its source; the same id with other facts is a fault for a person.
/// </remarks>
/// <param name="Payment">Which payment.</param>
/// <param name="EventId">The source's id of this event: 1 to 120 characters.</param>
/// <param name="Kind">What it says.</param>
/// <param name="At">
/// When it happened according to the source; for a source that knows the day only, the beginning of that day in Paris. Its Paris day
/// is the day that counts (R4), never the arrival of the message.
/// </param>
/// <param name="Amount">
/// For <see cref="PaymentEventKind.Received"/> and <see cref="PaymentEventKind.Settled"/> the amount of the payment, above zero (null
/// only from GoCardless, whose events do not say it); for
/// <see cref="PaymentEventKind.Reversed"/> what goes back, null for all of it.
/// </param>
/// <param name="Currency">ISO 4217 of the amount; only EUR is kept, anything else is parked.</param>
/// <param name="Reversal">Which reversal of the payment: several may follow each other. Empty for the other kinds.</param>
/// <param name="Reason">Why, as the source says: <c>AM04</c>, <c>fraudulent</c>, a person's words.</param>
/// <param name="Documents">Documents named as such by the source.</param>
/// <param name="EndToEndId">End-to-end id of a transfer or debit, such as <c>F2026-000123-1</c> (number and attempt).</param>
/// <param name="Text">Free text of the payer: remittance information, description.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Cheque">The cheque, for one.</param>
/// <param name="Parts">For <see cref="PaymentEventKind.Assigned"/>, what goes where; empty for the other kinds.</param>
/// <param name="Actor">The person who said so; null for a provider.</param>
public sealed record PaymentEvent(
    PaymentId Payment,
    string EventId,
    PaymentEventKind Kind,
    DateTimeOffset At,
    Money? Amount,
    string? Currency,
    string Reversal,
    string? Reason,
    EquatableList<DocumentNumber> Documents,
    string? EndToEndId,
    string? Text,
    Payer Payer,
    Cheque? Cheque,
    EquatableList<AssignedPart> Parts,
    string? Actor
)
{
    /// <summary>The only currency of the accounts.</summary>
    public const string Euro = "EUR";

    /// <summary>The longest free text that is kept; a longer one is cut by whoever reads it.</summary>
    public const int LongestText = 1_000;

    /// <summary>The Paris day on which it happened.</summary>
    public DateOnly Day => ParisCalendar.DayOf(At);

    /// <summary>An event that says nothing but what it is.</summary>
    public static PaymentEvent Of(PaymentId payment, string eventId, PaymentEventKind kind, DateTimeOffset at) =>
        new(payment, eventId, kind, at, null, null, "", null, [], null, null, Payer.Unknown, null, [], null);
}
