namespace Aims.Billing;

/// <summary>What one more event makes of a payment.</summary>
public abstract record PaymentChange
{
    private PaymentChange() { }

    /// <summary>It was new.</summary>
    public sealed record Added(Payment Payment) : PaymentChange;

    /// <summary>The same event with the same facts was known: nothing changes.</summary>
    public sealed record Known : PaymentChange;

    /// <summary>It cannot be taken: a person must look.</summary>
    public sealed record Refused(string Reason) : PaymentChange;
}
