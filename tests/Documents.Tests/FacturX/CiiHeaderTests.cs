namespace Aims.Documents.Tests;

/// <summary>What document it is.</summary>
public sealed class CiiHeaderTests
{
    private const string Header = "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument";

    [Fact]
    public void BT_1_is_the_number_and_BR_FR_01_and_02_hold()
    {
        var number = new Written(Sample.Invoice())[$"{Header}/ram:ID"];
        Assert.Equal("F2026-000123", number);
        Assert.Matches("^[A-Za-z0-9+_/-]{1,35}$", number);
    }

    [Fact]
    public void BT_3_of_an_invoice_is_380() =>
        Assert.Equal("380", new Written(Sample.Invoice())[$"{Header}/ram:TypeCode"]);

    [Fact]
    public void BT_3_of_a_credit_note_is_381() =>
        Assert.Equal("381", new Written(Sample.CreditNote())[$"{Header}/ram:TypeCode"]);

    [Fact]
    public void BT_2_is_the_issue_date()
    {
        var written = new Written(Sample.Invoice(change: Oddity.All["issued before its month"]));
        Assert.Equal("20261125", written[$"{Header}/ram:IssueDateTime/udt:DateTimeString[@format='102']"]);
    }
}
