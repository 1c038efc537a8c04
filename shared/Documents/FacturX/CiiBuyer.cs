namespace Aims.Documents;

/// <summary>The buyer (BG-7) and his named contact (BT-56).</summary>
internal static class CiiBuyer
{
    public static void Write(CiiWriter cii, Buyer buyer)
    {
        using (cii.Group("BuyerTradeParty"))
        {
            cii.Text("Name", buyer.Name);
            CiiParty.LegalOrganization(cii, buyer.Siren);
            using (cii.Group("DefinedTradeContact"))
            {
                cii.Text("PersonName", buyer.Referent);
            }

            CiiParty.Address(cii, buyer.Address);
            CiiParty.ElectronicAddress(cii, buyer.ElectronicAddress);
            if (buyer.VatNumber is { } number)
            {
                CiiParty.VatRegistration(cii, number);
            }
        }
    }
}
