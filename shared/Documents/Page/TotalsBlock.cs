namespace Aims.Documents;

/// <summary>The sums, down to what is to be paid and until when.</summary>
internal static class TotalsBlock
{
    private const double Sides = 8;

    private static readonly Style Payable = new(Face.Bold, 12, Ink.White);

    public static Box Of(DocumentFacts facts, Wording wording, double width)
    {
        var due = French.Date(facts.DueDate);
        var deadline = facts switch
        {
            { Totals.Payable.Cents: <= 0 } => "Rien à payer",
            { Payment.Means: MeansOfPayment.DirectDebit } => $"Échéance\u00A0: {due}",
            _ => $"À payer au plus tard le {due}",
        };
        return new Stack(
            0,
            [
                .. Sums(facts, wording).Select(sum => new Margin(Line(sum, width), Sides, 2.5)),
                new Space(width, 4),
                new Panel(
                    Line((wording.Payable, French.Amount(facts.Totals.Payable), Payable), width),
                    Ink.Accent,
                    Sides,
                    6
                ),
                new Space(width, 5),
                new TextBox(deadline, Style.Strong.ToTheRight, width - Sides),
            ]
        );
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

    private static Row Line((string Label, string Amount, Style Style) sum, double width)
    {
        var label = (width - (2 * Sides)) * 0.58;
        return new Row(
            0,
            new TextBox(sum.Label, sum.Style, label),
            new TextBox(sum.Amount, sum.Style.ToTheRight, width - (2 * Sides) - label)
        );
    }
}
