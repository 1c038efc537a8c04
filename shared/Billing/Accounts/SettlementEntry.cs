namespace Aims.Billing;

/// <summary>One step in the settlement of a document.</summary>
/// <param name="Day">The day that counts.</param>
/// <param name="Payment">The payment that paid, or was taken back.</param>
/// <param name="Amount">Above zero when it paid, below when it was taken back.</param>
public sealed record SettlementEntry(DateOnly Day, PaymentId Payment, Money Amount);
