namespace Aims.Billing;

/// <summary>What must be true of the totals (BG-22).</summary>
/// <remarks>The sums of BR-CO-13, BR-CO-15 and BR-CO-16 are made by <see cref="Totals"/>; that they are above zero follows from the lines.</remarks>
internal static class TotalRules
{
    public static IEnumerable<Fault> Check(DocumentFacts facts)
    {
        var totals = facts.Totals;
        if (totals.Net != Money.Sum(facts.Lines.Select(line => line.Net)))
        {
            yield return new Fault("totals", "the net total must be the sum of the lines (BR-CO-10)");
        }

        if (totals.Vat != Money.Sum(facts.Vat.Select(subtotal => subtotal.Vat)))
        {
            yield return new Fault("totals", "the VAT must be the sum of its rates (BR-CO-14)");
        }

        if (totals.Prepaid < Money.Zero || totals.Prepaid > totals.Gross)
        {
            yield return new Fault("totals", "what was settled before must be from zero to the total (BT-113)");
        }
    }
}
