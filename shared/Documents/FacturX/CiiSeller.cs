namespace Aims.Documents;

/// <summary>The seller (BG-4) and his accounting service (BG-6).</summary>
internal static class CiiSeller
{
    private const string Accounting = "Service comptabilité";

    public static void Write(CiiWriter cii, Seller seller)
    {
        using (cii.Group("SellerTradeParty"))
        {
            cii.Text("Name", seller.Name);
            CiiParty.LegalOrganization(cii, seller.Siren);
            Contact(cii, seller);
            CiiParty.Address(cii, seller.Address);
            CiiParty.ElectronicAddress(cii, seller.ElectronicAddress);
            CiiParty.VatRegistration(cii, seller.VatNumber);
        }
    }

    private static void Contact(CiiWriter cii, Seller seller)
    {
        using (cii.Group("DefinedTradeContact"))
        {
            cii.Text("DepartmentName", Accounting);
            using (cii.Group("TelephoneUniversalCommunication"))
            {
                cii.Text("CompleteNumber", seller.Phone);
            }

            using (cii.Group("EmailURIUniversalCommunication"))
            {
                cii.Text("URIID", seller.Email.ToString());
            }
        }
    }
}
