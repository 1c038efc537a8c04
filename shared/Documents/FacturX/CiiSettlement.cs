namespace Aims.Documents;

/// <summary>What is to be paid, how and until when, or what is credited.</summary>
internal static class CiiSettlement
{
    public static void Write(CiiWriter cii, Document document)
    {
        var facts = document.Facts;
        var instructions = new CiiPaymentInstructions(document);
        using (cii.Group("ApplicableHeaderTradeSettlement"))
        {
            instructions.WriteReferences(cii);
            cii.Text("InvoiceCurrencyCode", CodeLists.Euro);
            instructions.WriteMeans(cii);
            CiiVatBreakdown.Write(cii, facts);
            cii.Period("BillingSpecifiedPeriod", facts.PrintedPeriod);
            CiiPaymentTerms.Write(cii, document, instructions);
            CiiTotals.Write(cii, facts.Totals);
            if (facts.Corrects is { } correction)
            {
                CiiCorrected.Write(cii, correction);
            }
        }
    }
}
