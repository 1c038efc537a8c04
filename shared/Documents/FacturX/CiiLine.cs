namespace Aims.Documents;

/// <summary>A line (BG-25): what, at which price, how often, at which rate, for which days.</summary>
internal static class CiiLine
{
    /// <param name="cii">Where it is written.</param>
    /// <param name="number">BT-126, from 1.</param>
    /// <param name="line">One of category S: a line outside VAT may not stand beside it (BR-O-11).</param>
    public static void Write(CiiWriter cii, int number, DocumentLine line)
    {
        var rate = line.VatRate ?? throw new ArgumentException("A line of an invoice has a VAT rate.", nameof(line));
        using (cii.Group("IncludedSupplyChainTradeLineItem"))
        {
            using (cii.Group("AssociatedDocumentLineDocument"))
            {
                cii.Text("LineID", number.ToString(CultureInfo.InvariantCulture));
            }

            Product(cii, line);
            Price(cii, line);
            using (cii.Group("SpecifiedLineTradeDelivery"))
            {
                cii.Quantity("BilledQuantity", line.Quantity, line.UnitCode);
            }

            Settlement(cii, line, rate);
        }
    }

    /// <summary>BG-31.</summary>
    private static void Product(CiiWriter cii, DocumentLine line)
    {
        using (cii.Group("SpecifiedTradeProduct"))
        {
            cii.Text("Name", line.Name);
            if (line.Description is { Length: > 0 } description)
            {
                cii.Text("Description", description);
            }
        }
    }

    /// <summary>BG-29.</summary>
    private static void Price(CiiWriter cii, DocumentLine line)
    {
        using (cii.Group("SpecifiedLineTradeAgreement"))
        using (cii.Group("NetPriceProductTradePrice"))
        {
            cii.Amount("ChargeAmount", line.UnitPrice);
        }
    }

    /// <summary>BG-30, BG-26 and BT-131.</summary>
    private static void Settlement(CiiWriter cii, DocumentLine line, VatRate rate)
    {
        using (cii.Group("SpecifiedLineTradeSettlement"))
        {
            using (cii.Group("ApplicableTradeTax"))
            {
                cii.Text("TypeCode", CodeLists.Vat);
                cii.Text("CategoryCode", CodeLists.StandardRate);
                cii.Rate("RateApplicablePercent", rate);
            }

            if (line.Period is { } days)
            {
                cii.Period("BillingSpecifiedPeriod", days);
            }

            using (cii.Group("SpecifiedTradeSettlementLineMonetarySummation"))
            {
                cii.Amount("LineTotalAmount", line.Net);
            }
        }
    }
}
