namespace Aims.Documents;

/// <summary>What seller and buyer are both known by.</summary>
internal static class CiiParty
{
    private static readonly string[] AddressLines = ["LineOne", "LineTwo", "LineThree"];

    /// <summary>BT-30 and BT-47.</summary>
    public static void LegalOrganization(CiiWriter cii, Siren siren)
    {
        using (cii.Group("SpecifiedLegalOrganization"))
        {
            cii.Id("ID", siren.Digits, CodeLists.Siren);
        }
    }

    /// <summary>BG-5 and BG-8: at most three lines above the city.</summary>
    public static void Address(CiiWriter cii, PostalAddress address)
    {
        using (cii.Group("PostalTradeAddress"))
        {
            cii.Text("PostcodeCode", address.PostCode);
            for (var index = 0; index < address.Lines.Count; index++)
            {
                cii.Text(AddressLines[index], address.Lines[index]);
            }

            cii.Text("CityName", address.City);
            cii.Text("CountryID", address.Country);
        }
    }

    /// <summary>BT-34 and BT-49.</summary>
    public static void ElectronicAddress(CiiWriter cii, string address)
    {
        using (cii.Group("URIUniversalCommunication"))
        {
            cii.Id("URIID", address, CodeLists.ElectronicAddress);
        }
    }

    /// <summary>BT-31 and BT-48.</summary>
    public static void VatRegistration(CiiWriter cii, VatNumber number)
    {
        using (cii.Group("SpecifiedTaxRegistration"))
        {
            cii.Id("ID", number.Text, CodeLists.VatNumber);
        }
    }
}
