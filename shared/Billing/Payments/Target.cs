namespace Aims.Billing;

/// <summary>A document that money in an account is to pay before any other.</summary>
/// <param name="Document">The document.</param>
/// <param name="AtMost">No more than this; null: whatever is open.</param>
public sealed record Target(DocumentNumber Document, Money? AtMost);
