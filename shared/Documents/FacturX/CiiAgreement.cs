namespace Aims.Documents;

/// <summary>Who sells to whom, on which order (BT-13) and contract (BT-12).</summary>
internal static class CiiAgreement
{
    public static void Write(CiiWriter cii, DocumentFacts facts)
    {
        using (cii.Group("ApplicableHeaderTradeAgreement"))
        {
            CiiSeller.Write(cii, facts.Seller);
            CiiBuyer.Write(cii, facts.Buyer);
            if (facts.Buyer.PurchaseOrder is { } order)
            {
                Reference(cii, "BuyerOrderReferencedDocument", order);
            }

            Reference(cii, "ContractReferencedDocument", facts.Contract.ToString());
        }
    }

    private static void Reference(CiiWriter cii, string name, string id)
    {
        using (cii.Group(name))
        {
            cii.Text("IssuerAssignedID", id);
        }
    }
}
