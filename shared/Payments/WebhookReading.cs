namespace Aims.Payments;

/// <summary>What the body of a message turned out to be.</summary>
public abstract record WebhookReading
{
    private WebhookReading() { }

    /// <summary>The provider's wire format.</summary>
    /// <param name="Listed">What it says about payments, in its order; empty when nothing in it concerns us.</param>
    public sealed record Events(EquatableList<WebhookEvent> Listed) : WebhookReading;

    /// <summary>Not the provider's wire format at all; for the bank, whose format is ours, anything that breaks its rules.</summary>
    /// <param name="Faults">What is wrong, at least one, without personal data.</param>
    public sealed record Refused(EquatableList<Fault> Faults) : WebhookReading;

    internal static WebhookReading Refuse(string path, string rule) => new Refused([new Fault(path, rule)]);
}
