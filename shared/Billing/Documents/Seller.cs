namespace Aims.Billing;

/// <summary>Who issues the documents (BG-4): configuration, frozen into each document.</summary>
/// <param name="Name">Legal name (BT-27).</param>
/// <param name="LegalForm">Legal form, such as SAS (Code de commerce R123-238).</param>
/// <param name="Capital">Share capital as printed.</param>
/// <param name="Siren">BT-30, scheme 0002.</param>
/// <param name="VatNumber">BT-31.</param>
/// <param name="Register">City and number of the trade register, as printed: <c>RCS Paris B 484 252 333</c>.</param>
/// <param name="Address">Registered office (BG-5).</param>
/// <param name="CorrespondenceAddress">Where letters and cheques go.</param>
/// <param name="Email">The accounting service (BT-43).</param>
/// <param name="Phone">Its phone (BT-42).</param>
/// <param name="Iban">Account that receives transfers (BT-84).</param>
/// <param name="Bic">Its bank (BT-86).</param>
/// <param name="CreditorIdentifier">ICS of direct debits (BT-90).</param>
/// <param name="ElectronicAddress">BT-34, scheme 0225; the SIREN by default.</param>
public sealed record Seller(
    string Name,
    string LegalForm,
    string Capital,
    Siren Siren,
    VatNumber VatNumber,
    string Register,
    PostalAddress Address,
    PostalAddress CorrespondenceAddress,
    EmailAddress Email,
    string Phone,
    Iban Iban,
    Bic Bic,
    CreditorIdentifier CreditorIdentifier,
    string ElectronicAddress
);
