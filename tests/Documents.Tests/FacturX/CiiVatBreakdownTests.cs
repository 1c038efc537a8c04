namespace Aims.Documents.Tests;

/// <summary>BG-23 and BT-8.</summary>
public sealed class CiiVatBreakdownTests
{
    private const string Breakdown = "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax";

    [Fact]
    public void BT_116_to_119_are_base_tax_category_and_rate()
    {
        var written = new Written(Sample.Invoice());
        Assert.Equal("258.00", written[$"{Breakdown}/ram:BasisAmount[not(@currencyID)]"]);
        Assert.Equal("51.60", written[$"{Breakdown}/ram:CalculatedAmount[not(@currencyID)]"]);
        Assert.Equal("VAT", written[$"{Breakdown}/ram:TypeCode"]);
        Assert.Equal("S", written[$"{Breakdown}/ram:CategoryCode"]);
        Assert.Equal("20.00", written[$"{Breakdown}/ram:RateApplicablePercent"]);
    }

    [Fact]
    public void BR_S_08_each_rate_has_one_breakdown_with_the_sum_of_its_lines()
    {
        var written = new Written(Sample.Invoice(change: Oddity.All["several rates"]));
        Assert.Equal(["20.00", "10.00", "5.50", "2.10"], written.All($"{Breakdown}/ram:RateApplicablePercent"));
        Assert.Equal(["258.00", "129.00", "129.00", "129.00"], written.All($"{Breakdown}/ram:BasisAmount"));
        Assert.Equal(["51.60", "12.90", "7.10", "2.71"], written.All($"{Breakdown}/ram:CalculatedAmount"));
    }

    [Fact]
    public void BT_8_is_72_on_receipt_of_the_money() =>
        Assert.Equal("72", new Written(Sample.Invoice())[$"{Breakdown}/ram:DueDateTypeCode"]);

    [Fact]
    public void BT_8_is_5_by_option_and_that_of_the_invoice_on_its_credit_note()
    {
        var invoice = Sample.Invoice(change: Oddity.All["VAT on debits"]);
        Assert.Equal("5", new Written(invoice)[$"{Breakdown}/ram:DueDateTypeCode"]);
        Assert.Equal("5", new Written(Sample.CreditNote(invoice))[$"{Breakdown}/ram:DueDateTypeCode"]);
    }

    [Fact]
    public void BR_CO_03_there_is_no_date_beside_BT_8() =>
        Assert.Empty(new Written(Sample.Invoice()).All($"{Breakdown}/ram:TaxPointDate"));

    [Fact]
    public void The_tax_of_a_credit_note_is_that_of_the_ledger_also_when_it_is_a_cent_off()
    {
        var written = new Written(CiiSample.CreditNoteACentOff());
        Assert.Equal("0.02", written[$"{Breakdown}/ram:BasisAmount"]);
        Assert.Equal("0.01", written[$"{Breakdown}/ram:CalculatedAmount"]);
    }
}
