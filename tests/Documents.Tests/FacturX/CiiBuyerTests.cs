namespace Aims.Documents.Tests;

/// <summary>BG-7.</summary>
public sealed class CiiBuyerTests
{
    private const string Vat = "ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']";

    [Theory]
    [InlineData("BT-44", "ram:Name", "Boulangerie Lefèvre")]
    [InlineData("BT-47", "ram:SpecifiedLegalOrganization/ram:ID[@schemeID='0002']", "100000009")]
    [InlineData("BT-56", "ram:DefinedTradeContact/ram:PersonName", "Anne Lefèvre")]
    [InlineData("BT-50", "ram:PostalTradeAddress/ram:LineOne", "4 rue du Four")]
    [InlineData("BT-51", "ram:PostalTradeAddress/ram:LineTwo", null)]
    [InlineData("BT-163", "ram:PostalTradeAddress/ram:LineThree", null)]
    [InlineData("BT-53", "ram:PostalTradeAddress/ram:PostcodeCode", "75006")]
    [InlineData("BT-52", "ram:PostalTradeAddress/ram:CityName", "Paris")]
    [InlineData("BT-55", "ram:PostalTradeAddress/ram:CountryID", "FR")]
    [InlineData("BT-48", Vat, null)]
    public void Each_term_is_at_its_path(string term, string path, string? expected)
    {
        foreach (var document in (Document[])[Sample.Invoice(), Sample.CreditNote()])
        {
            Assert.Equal((term, expected), (term, Of(document, path)));
        }
    }

    [Fact]
    public void BT_51_and_163_are_the_second_and_third_line_of_the_address()
    {
        var document = Sample.Invoice(change: Oddity.All["the longest texts of a contract"]);
        Assert.Equal(
            "Bâtiment Œdipe – Zone d’activités de la Croix-Saint-Éloi",
            Of(document, "ram:PostalTradeAddress/ram:LineTwo")
        );
        Assert.Equal("CS 12345", Of(document, "ram:PostalTradeAddress/ram:LineThree"));
    }

    [Fact]
    public void BT_48_is_there_when_it_is_known() =>
        Assert.Equal("FR88100000009", Of(Sample.Invoice(change: Oddity.All["the VAT number of the buyer"]), Vat));

    [Fact]
    public void BT_49_BR_FR_21_is_under_scheme_0225_and_begins_with_the_SIREN()
    {
        var document = Sample.Invoice(change: facts =>
            facts with
            {
                Buyer = facts.Buyer with { ElectronicAddress = "100000009_COMPTA" },
            }
        );
        const string path = "ram:URIUniversalCommunication/ram:URIID[@schemeID='0225']";
        Assert.Equal("100000009", Of(Sample.Invoice(), path));
        Assert.Equal("100000009_COMPTA", Of(document, path));
    }

    private static string? Of(Document document, string path) => new Written(document)[$"//ram:BuyerTradeParty/{path}"];
}
