namespace Aims.Documents.Tests;

/// <summary>The references of the agreement.</summary>
public sealed class CiiAgreementTests
{
    private const string Agreement = "//ram:ApplicableHeaderTradeAgreement";
    private const string Order = $"{Agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID";

    [Fact]
    public void BT_12_is_the_contract() =>
        Assert.Equal(
            "C-0001",
            new Written(Sample.Invoice())[$"{Agreement}/ram:ContractReferencedDocument/ram:IssuerAssignedID"]
        );

    [Fact]
    public void BT_13_is_the_purchase_order_of_the_buyer_when_he_has_one()
    {
        Assert.Equal("BC-2026/17", new Written(Sample.Invoice(change: Oddity.All["a purchase order"]))[Order]);
        Assert.Null(new Written(Sample.Invoice())[Order]);
    }
}
