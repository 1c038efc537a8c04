namespace Aims.Documents.Tests;

/// <summary>BG-2.</summary>
public sealed class CiiContextTests
{
    private const string Context = "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext";

    [Fact]
    public void BT_24_is_the_profile_EN_16931() =>
        Assert.Equal(
            "urn:cen.eu:en16931:2017",
            new Written(Sample.Invoice())[$"{Context}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"]
        );

    [Theory]
    [InlineData("nothing odd")]
    [InlineData("partly paid by a credit")]
    [InlineData("wholly paid by a credit")]
    public void BT_23_is_S1_also_when_a_credit_has_paid_all_of_it_which_BR_FR_CO_09_has_no_date_for(string oddity) =>
        Assert.Equal("S1", Process(Sample.Invoice(change: Oddity.All[oddity])));

    [Fact]
    public void BT_23_of_a_credit_note_is_that_of_its_invoice() => Assert.Equal("S1", Process(Sample.CreditNote()));

    private static string? Process(Document document) =>
        new Written(document)[$"{Context}/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID"];
}
