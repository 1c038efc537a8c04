namespace Aims.Documents.Tests;

/// <summary>BG-22, BT-5 and BG-14.</summary>
public sealed class CiiTotalsTests
{
    private const string Settlement = "//ram:ApplicableHeaderTradeSettlement";
    private const string Sums = $"{Settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation";

    [Theory]
    [InlineData("BT-106", "LineTotalAmount", "258.00")]
    [InlineData("BT-107", "AllowanceTotalAmount", null)]
    [InlineData("BT-108", "ChargeTotalAmount", null)]
    [InlineData("BT-109", "TaxBasisTotalAmount", "258.00")]
    [InlineData("BT-110", "TaxTotalAmount", "51.60")]
    [InlineData("BT-112", "GrandTotalAmount", "309.60")]
    [InlineData("BT-113", "TotalPrepaidAmount", null)]
    [InlineData("BT-114", "RoundingAmount", null)]
    [InlineData("BT-115", "DuePayableAmount", "309.60")]
    public void The_sums_of_invoice_and_credit_note_are_positive(string term, string name, string? expected)
    {
        foreach (var document in (Document[])[Sample.Invoice(), Sample.CreditNote()])
        {
            Assert.Equal((term, expected), (term, new Written(document)[$"{Sums}/ram:{name}"]));
        }
    }

    [Theory]
    [InlineData("partly paid by a credit", "123.45", "186.15")]
    [InlineData("wholly paid by a credit", "309.60", "0.00")]
    public void BT_113_is_what_a_credit_has_paid_and_BT_115_the_rest(string oddity, string prepaid, string payable)
    {
        var written = new Written(Sample.Invoice(change: Oddity.All[oddity]));
        Assert.Equal(prepaid, written[$"{Sums}/ram:TotalPrepaidAmount"]);
        Assert.Equal(payable, written[$"{Sums}/ram:DuePayableAmount"]);
    }

    [Fact]
    public void CII_DT_031_the_tax_alone_names_its_currency()
    {
        var written = new Written(Sample.Invoice(change: Oddity.All["partly paid by a credit"]));
        Assert.Equal(["EUR"], written.All("//@currencyID"));
        Assert.Equal("EUR", written[$"{Sums}/ram:TaxTotalAmount/@currencyID"]);
    }

    [Fact]
    public void BT_5_is_the_euro() =>
        Assert.Equal("EUR", new Written(Sample.Invoice())[$"{Settlement}/ram:InvoiceCurrencyCode"]);

    [Fact]
    public void BG_14_is_the_printed_period()
    {
        var written = new Written(Sample.Invoice(change: Oddity.All["a part of a month"]));
        Assert.Equal("20261220", written[$"{Settlement}/ram:BillingSpecifiedPeriod/ram:StartDateTime"]);
        Assert.Equal("20261231", written[$"{Settlement}/ram:BillingSpecifiedPeriod/ram:EndDateTime"]);
    }
}
