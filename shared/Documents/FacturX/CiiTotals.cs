namespace Aims.Documents;

/// <summary>The totals (BG-22). There is no allowance and no charge: what the lines add up to is what is taxed.</summary>
internal static class CiiTotals
{
    public static void Write(CiiWriter cii, Totals totals)
    {
        using (cii.Group("SpecifiedTradeSettlementHeaderMonetarySummation"))
        {
            cii.Amount("LineTotalAmount", totals.Net);
            cii.Amount("TaxBasisTotalAmount", totals.Net);
            cii.AmountWithCurrency("TaxTotalAmount", totals.Vat);
            cii.Amount("GrandTotalAmount", totals.Gross);
            if (totals.Prepaid > Money.Zero)
            {
                cii.Amount("TotalPrepaidAmount", totals.Prepaid);
            }

            cii.Amount("DuePayableAmount", totals.Payable);
        }
    }
}
