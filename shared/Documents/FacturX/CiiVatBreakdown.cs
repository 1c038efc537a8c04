namespace Aims.Documents;

/// <summary>What is taxed at each rate, the tax (BG-23), and when it falls due (BT-8).</summary>
internal static class CiiVatBreakdown
{
    public static void Write(CiiWriter cii, DocumentFacts facts)
    {
        foreach (var subtotal in facts.Vat)
        {
            using (cii.Group("ApplicableTradeTax"))
            {
                cii.Amount("CalculatedAmount", subtotal.Vat);
                cii.Text("TypeCode", CodeLists.Vat);
                cii.Amount("BasisAmount", subtotal.Base);
                cii.Text("CategoryCode", CodeLists.StandardRate);
                cii.Text("DueDateTypeCode", CodeLists.Exigibility(facts.VatExigibility));
                cii.Rate("RateApplicablePercent", subtotal.Rate);
            }
        }
    }
}
