namespace Aims.Local;

/// <summary>Which article of the contract each kind of event rests on.</summary>
internal static class Clauses
{
    /// <summary>Billing and its means of payment.</summary>
    public const string Billing = "6.1";

    /// <summary>The first invoice and its provision.</summary>
    public const string Provision = "6.2";

    /// <summary>Default of payment.</summary>
    public const string Default = "6.3";

    /// <summary>The article of a kind, unless the event says another.</summary>
    public static string Of(EventKind kind) =>
        kind is EventKind.InvoiceIssued or EventKind.PaymentReceived or EventKind.PaymentReversed ? Billing : Default;
}
