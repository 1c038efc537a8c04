namespace Aims.Payments;

/// <summary>What GoCardless' API says about a payment.</summary>
/// <param name="Amount">How much, above zero, in cents of the currency.</param>
/// <param name="Currency">ISO 4217, in capitals.</param>
/// <param name="Documents">Documents that its metadata name.</param>
/// <param name="Reference">Its reference, as on the payer's statement; its description where it has none.</param>
public sealed record GoCardlessPayment(
    Money Amount,
    string Currency,
    EquatableList<DocumentNumber> Documents,
    string? Reference
);
