namespace Aims.Payments;

/// <summary>One event of a kind that concerns us.</summary>
public abstract record WebhookEvent
{
    private WebhookEvent() { }

    /// <summary>Its facts are usable. Any currency: whoever keeps accounts decides what he cannot keep.</summary>
    /// <param name="Happened">Them.</param>
    public sealed record Known(PaymentEvent Happened) : WebhookEvent;

    /// <summary>Its facts are not usable: for a person, never dropped.</summary>
    /// <param name="EventId">
    /// The provider's id; when that is absent or absurd, <c>unnamed-</c> and a hash of the event, the same each time it arrives. 1 to
    /// 100 of the characters of <see cref="PaymentId.IsReference"/>.
    /// </param>
    /// <param name="Reason">What is wrong, in English, without personal data.</param>
    public sealed record Unreadable(string EventId, string Reason) : WebhookEvent;
}
