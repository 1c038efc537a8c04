namespace Aims.Documents;

/// <summary>Penalties and indemnities, apart from what is claimed: shown, and billed only when a person asks for it.</summary>
internal static class LateSumsCard
{
    private const double Sides = 10;
    private const double Amounts = 90;

    /// <summary>Null where nothing is late.</summary>
    public static Box? Of(Statement statement)
    {
        var late = statement.Lines.Where(line => line.IsOverdue).ToList();
        if (late.Count == 0)
        {
            return null;
        }

        return new Panel(
            new Stack(
                4,
                [
                    new Tagged(
                        Role.Heading,
                        new TextBox("À titre indicatif, facturées sur demande", Style.Strong, Width)
                    ),
                    Line("Pénalités de retard (article L441-10 du code de commerce)", Penalties(late)),
                    Line(IndemnityName(late), French.Amount(Money.Sum(late.Select(line => line.Indemnity)))),
                    .. Missing(late).Select(text => new TextBox(text, Style.Quiet, Width)),
                ]
            ),
            Ink.Panel,
            Sides,
            8
        );
    }

    private static double Width => Sheet.Width - (2 * Sides);

    private static Row Line(string label, string amount) =>
        new(0, new TextBox(label, Style.Body, Width - Amounts), new TextBox(amount, Style.Body.ToTheRight, Amounts));

    private static string Penalties(List<StatementLine> late) =>
        late.TrueForAll(line => line.Penalty is null)
            ? "non calculées"
            : French.Amount(Money.Sum(late.Select(line => line.Penalty ?? Money.Zero)));

    /// <summary>The amount is the seller's, 40 EUR at least, and the same for each document.</summary>
    private static string IndemnityName(List<StatementLine> late)
    {
        var each = late.Max(line => line.Indemnity);
        var amount =
            each.Cents % 100 == 0
                ? French.Amount(each).Replace(",00", "", StringComparison.Ordinal)
                : French.Amount(each);
        return $"Indemnité forfaitaire ({amount} par facture, article D441-5 du code de commerce)";
    }

    /// <summary>A rate that nobody entered is never guessed.</summary>
    private static IEnumerable<string> Missing(List<StatementLine> late) =>
        late.Select(line => line.MissingRate)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(rate =>
                $"Taux légal du {French.HalfYear(HalfYear.Parse(rate))} non renseigné\u00A0: pénalités non calculées."
            );
}
