namespace Aims.Documents.Tests;

/// <summary>BG-4.</summary>
public sealed class CiiSellerTests
{
    [Theory]
    [InlineData("BT-27", "ram:Name", "AIM&S Informatique")]
    [InlineData("BT-30", "ram:SpecifiedLegalOrganization/ram:ID[@schemeID='0002']", "484252333")]
    [InlineData("BT-41", "ram:DefinedTradeContact/ram:DepartmentName", "Service comptabilité")]
    [InlineData(
        "BT-42",
        "ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber",
        "0825 67 24 67"
    )]
    [InlineData(
        "BT-43",
        "ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID",
        "facturation@aims-informatique.com"
    )]
    [InlineData("BT-35", "ram:PostalTradeAddress/ram:LineOne", "26 rue des Rigoles")]
    [InlineData("BT-38", "ram:PostalTradeAddress/ram:PostcodeCode", "75020")]
    [InlineData("BT-37", "ram:PostalTradeAddress/ram:CityName", "Paris")]
    [InlineData("BT-40", "ram:PostalTradeAddress/ram:CountryID", "FR")]
    [InlineData("BT-34", "ram:URIUniversalCommunication/ram:URIID[@schemeID='0225']", "484252333")]
    [InlineData("BT-31", "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']", "FR39484252333")]
    public void Each_term_is_at_its_path(string term, string path, string expected)
    {
        foreach (var document in (Document[])[Sample.Invoice(), Sample.CreditNote()])
        {
            Assert.Equal((term, expected), (term, new Written(document)[$"//ram:SellerTradeParty/{path}"]));
        }
    }
}
