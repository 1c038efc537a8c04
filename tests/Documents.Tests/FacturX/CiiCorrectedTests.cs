namespace Aims.Documents.Tests;

/// <summary>BG-3.</summary>
public sealed class CiiCorrectedTests
{
    private const string Corrected = "//ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument";

    [Fact]
    public void BT_25_and_26_BR_FR_CO_05_are_number_and_date_of_the_corrected_invoice()
    {
        var written = new Written(Sample.CreditNote());
        Assert.Equal("F2026-000123", written[$"{Corrected}/ram:IssuerAssignedID"]);
        Assert.Equal("20261201", written[$"{Corrected}/ram:FormattedIssueDateTime/qdt:DateTimeString[@format='102']"]);
    }

    [Fact]
    public void An_invoice_corrects_none() => Assert.Null(new Written(Sample.Invoice())[Corrected]);

    [Fact]
    public void A_part_of_a_line_is_credited_under_its_name_with_quantity_one()
    {
        var half = new CreditRequest.Lines([new CreditedLine(1, new Money(1_001))]);
        var invoice = Sample.Invoice(change: Oddity.All["a quantity above one"]);
        var written = new Written(Sample.CreditNote(invoice, half));
        Assert.Equal("Infogérance Silver – SRV-WEB-01", written["//ram:SpecifiedTradeProduct/ram:Name"]);
        Assert.Equal("1", written["//ram:BilledQuantity"]);
        Assert.Equal("10.01", written["//ram:NetPriceProductTradePrice/ram:ChargeAmount"]);
        Assert.Equal("12.01", written["//ram:DuePayableAmount"]);
    }
}
