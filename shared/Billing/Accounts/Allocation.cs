namespace Aims.Billing;

/// <summary>How much of a payment pays a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">Above zero.</param>
public sealed record Allocation(DocumentNumber Document, PaymentId Payment, Money Amount);
