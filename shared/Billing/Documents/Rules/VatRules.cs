namespace Aims.Billing;

/// <summary>What must be true of the VAT (BG-23): where it is known, at which rates, and its amount.</summary>
internal static class VatRules
{
    public static IEnumerable<Fault> Check(DocumentFacts facts) =>
        [.. Place(facts), .. Lines(facts), .. Breakdown(facts)];

    /// <summary>A correction mirrors the VAT of what it corrects, wherever the customer has gone since.</summary>
    private static IEnumerable<Fault> Place(DocumentFacts facts)
    {
        if (!facts.IsCorrection && !facts.Buyer.Address.IsMetropolitanFrance)
        {
            yield return new Fault("customer.address.country", PostalAddress.VatRule);
        }
    }

    private static IEnumerable<Fault> Lines(DocumentFacts facts)
    {
        var isTaxed = facts.HasVat;
        if (facts.Lines.Any(line => line.VatRate is null == isTaxed))
        {
            yield return isTaxed
                ? new Fault("lines", "each line of an invoice must have a VAT rate (BR-CO-04)")
                : new Fault("lines", "a document outside VAT has no taxed line (BR-O-11)");
        }

        foreach (var rate in facts.Lines.Select(line => line.VatRate).OfType<VatRate>().Distinct())
        {
            if (!rate.IsFrench)
            {
                yield return new Fault("vat", VatRate.Rule);
            }
        }
    }

    /// <summary>
    /// The official check lets a tax pass that is one euro off; here it is right to the cent. Only that of a credit note may be a cent
    /// off, so that all credit notes of an invoice together are the invoice.
    /// </summary>
    private static IEnumerable<Fault> Breakdown(DocumentFacts facts)
    {
        var expected = VatSubtotal.Of(facts.Lines);
        if (!expected.Select(rate => (rate.Rate, rate.Base)).SequenceEqual(facts.Vat.Select(it => (it.Rate, it.Base))))
        {
            yield return new Fault("vat", "the bases must be the sums of the lines by rate (BR-S-08)");
        }

        var tolerated = facts.IsCorrection ? 1 : 0;
        foreach (var subtotal in facts.Vat)
        {
            if (Math.Abs((subtotal.Vat - subtotal.Rate.On(subtotal.Base)).Cents) > tolerated)
            {
                yield return new Fault("vat", "the tax must be the rate on its base, to a cent (BR-CO-17)");
            }
        }
    }
}
