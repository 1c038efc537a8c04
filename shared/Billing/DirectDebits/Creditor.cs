namespace Aims.Billing;

/// <summary>Who collects, frozen into each file (ISO 20022 <c>Cdtr</c>, <c>CdtrAcct</c>, <c>CdtrAgt</c>, <c>CdtrSchmeId</c>).</summary>
/// <param name="Name">Legal name.</param>
/// <param name="Iban">The account that is credited.</param>
/// <param name="Bic">Its bank.</param>
/// <param name="Identifier">ICS.</param>
public sealed record Creditor(string Name, Iban Iban, Bic Bic, CreditorIdentifier Identifier)
{
    /// <summary>The seller as creditor.</summary>
    public static Creditor Of(Seller seller)
    {
        ArgumentNullException.ThrowIfNull(seller);
        return new Creditor(seller.Name, seller.Iban, seller.Bic, seller.CreditorIdentifier);
    }
}
