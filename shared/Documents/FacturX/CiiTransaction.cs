namespace Aims.Documents;

/// <summary>What was sold, by whom to whom, when, and what is to be paid.</summary>
internal static class CiiTransaction
{
    public static void Write(CiiWriter cii, Document document)
    {
        var facts = document.Facts;
        using (cii.Part("SupplyChainTradeTransaction"))
        {
            for (var index = 0; index < facts.Lines.Count; index++)
            {
                CiiLine.Write(cii, index + 1, facts.Lines[index]);
            }

            CiiAgreement.Write(cii, facts);
            CiiDelivery.Write(cii, facts);
            CiiSettlement.Write(cii, document);
        }
    }
}
