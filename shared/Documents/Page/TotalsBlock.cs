namespace Aims.Documents;

/// <summary>The sums, down to what is to be paid and until when, or what is given.</summary>
internal static class TotalsBlock
{
    public static Box Of(DocumentFacts facts, Wording wording, Theme theme, double width)
    {
        return new Stack(
            0,
            [
                .. Sums(facts, wording).Select(sum => SumLine.Of(sum.Label, sum.Amount, sum.Style, width)),
                new Space(width, 4),
                SumLine.OnAccent(wording.Payable, French.Amount(facts.Totals.Payable), theme, width),
                .. Deadline(facts, width),
            ]
        );
    }

    /// <summary>None where nothing is asked for.</summary>
    private static IEnumerable<Box> Deadline(DocumentFacts facts, double width)
    {
        if (facts.IsCorrection)
        {
            yield break;
        }

        var due = French.Date(facts.DueDate);
        var deadline = facts switch
        {
            { Totals.Payable.Cents: <= 0 } => "Rien à payer",
            { Payment.Means: MeansOfPayment.DirectDebit } => $"Échéance\u00A0: {due}",
            _ => $"À payer au plus tard le {due}",
        };
        yield return new Space(width, 5);
        yield return new TextBox(deadline, Style.Strong.ToTheRight, width - SumLine.Sides);
    }

    private static IEnumerable<(string Label, string Amount, Style Style)> Sums(DocumentFacts facts, Wording wording)
    {
        var totals = facts.Totals;
        if (wording.HasVat)
        {
            yield return ("Total HT", French.Amount(totals.Net), Style.Body);
            foreach (var rate in facts.Vat)
            {
                var label = $"TVA {French.Percent(rate.Rate)} sur {French.Amount(rate.Base)}";
                yield return (label, French.Amount(rate.Vat), Style.Body);
            }

            if (facts.Vat.Count > 1)
            {
                yield return ("Total TVA", French.Amount(totals.Vat), Style.Body);
            }
        }

        // Alone, the total of a deposit would only repeat what is asked for.
        if (wording.HasVat || totals.Prepaid > Money.Zero)
        {
            yield return (wording.HasVat ? "Total TTC" : "Total", French.Amount(totals.Gross), Style.Strong);
        }

        if (totals.Prepaid > Money.Zero)
        {
            yield return ("Déjà réglé", French.Amount(Money.Zero - totals.Prepaid), Style.Body);
        }
    }
}
