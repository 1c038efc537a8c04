namespace Aims.Billing;

/// <summary>Who is asked to pay (BG-7), as known on the day of issue.</summary>
/// <param name="Name">BT-44.</param>
/// <param name="Siren">BT-47, scheme 0002.</param>
/// <param name="VatNumber">BT-48, when known.</param>
/// <param name="Address">BG-8.</param>
/// <param name="ElectronicAddress">BT-49, scheme 0225: begins with the SIREN (BR-FR-21).</param>
/// <param name="Referent">The named contact (BT-56).</param>
/// <param name="Emails">Where the document is sent.</param>
/// <param name="PurchaseOrder">BT-13.</param>
public sealed record Buyer(
    string Name,
    Siren Siren,
    VatNumber? VatNumber,
    PostalAddress Address,
    string ElectronicAddress,
    string Referent,
    EquatableList<EmailAddress> Emails,
    string? PurchaseOrder
)
{
    /// <summary>The buyer of a contract today.</summary>
    public static Buyer Of(Contract contract) =>
        new(
            contract.Customer.Name,
            contract.Customer.Siren,
            contract.Customer.VatNumber,
            contract.Customer.Address,
            contract.Customer.Siren.Digits,
            contract.Referent.FullName,
            contract.Customer.Emails,
            contract.Customer.PurchaseOrder
        );
}
