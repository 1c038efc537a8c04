namespace Aims.Local;

/// <summary>How something comes to the app.</summary>
internal abstract record Delivery
{
    private Delivery() { }

    /// <summary>A provider's webhook about one payment.</summary>
    /// <param name="Payment">The payment, as the app names it.</param>
    /// <param name="Provider">As in the address: <c>stripe</c>, <c>gocardless</c>, <c>bank</c>.</param>
    /// <param name="Body">What is sent.</param>
    /// <param name="Fate">What should become of it.</param>
    public sealed record Webhook(string Payment, string Provider, string Body, Fate Fate = Fate.Taken) : Delivery;

    /// <summary>Accounting enters a cheque.</summary>
    /// <param name="Number">Its number, unlike any other.</param>
    /// <param name="Drawer">Who drew it.</param>
    /// <param name="Document">What it pays.</param>
    /// <param name="Amount">Its amount.</param>
    public sealed record Cheque(string Number, string Drawer, string Document, Money Amount) : Delivery;

    /// <summary>The bank sends a cheque back.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="ReceivedOn">The day it was entered: accounting looks it up there.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Bounce(string Number, DateOnly ReceivedOn, string Reason) : Delivery;
}
