namespace Aims.Billing;

/// <summary>Splits what was paid of a document between its VAT rates: VAT on receipt, and the status « Encaissée » (212, BR-FR-CDV-14).</summary>
public static class ReceiptVat
{
    /// <summary>
    /// What a paid amount holds of each rate, the highest rate first. The parts add up to <paramref name="paid"/>; of a document that
    /// is paid in full they are its own bases and taxes, to the cent.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="paid">From zero to its total, both included.</param>
    public static EquatableList<VatSubtotal> Of(AccountDocument document, Money paid)
    {
        ArgumentNullException.ThrowIfNull(document);
        var parts = new List<VatSubtotal>();
        var (reached, taken) = (Money.Zero, Money.Zero);
        foreach (var subtotal in document.Vat)
        {
            // Cumulated before rounding, so that the parts add up whatever the amount.
            reached += subtotal.Base + subtotal.Vat;
            var until = Portion(paid, reached, document.Total);
            parts.Add(Of(subtotal, until - taken));
            taken = until;
        }

        return [.. parts];
    }

    /// <summary>What one step adds to each rate, or takes back.</summary>
    public static EquatableList<VatSubtotal> Between(AccountDocument document, Money before, Money after) =>
        [
            .. Of(document, before)
                .Zip(
                    Of(document, after),
                    (old, now) => new VatSubtotal(old.Rate, now.Base - old.Base, now.Vat - old.Vat)
                ),
        ];

    private static VatSubtotal Of(VatSubtotal whole, Money paid)
    {
        var vat = Portion(whole.Vat, paid, whole.Base + whole.Vat);
        return new VatSubtotal(whole.Rate, paid - vat, vat);
    }

    private static Money Portion(Money amount, Money part, Money whole) =>
        Money.Round(amount.Euros * part.Euros / whole.Euros);
}
