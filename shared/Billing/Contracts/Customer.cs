namespace Aims.Billing;

/// <summary>Who is billed (BG-7).</summary>
/// <param name="Name">Legal name (BT-44), at most 100 characters.</param>
/// <param name="Siren">Legal registration (BT-47).</param>
/// <param name="VatNumber">VAT number, when given (BT-48).</param>
/// <param name="Address">Address of billing.</param>
/// <param name="Emails">Where invoices go, one to five addresses: each gets one logical mail (contract, article 6).</param>
/// <param name="PurchaseOrder">The customer's own order number, printed when given (BT-13).</param>
/// <param name="AlsaceMoselle">Whether Good Friday and 26 December are holidays there.</param>
public sealed record Customer(
    string Name,
    Siren Siren,
    VatNumber? VatNumber,
    PostalAddress Address,
    EquatableList<EmailAddress> Emails,
    string? PurchaseOrder,
    bool AlsaceMoselle
);
