namespace Aims.Documents;

/// <summary>What is open, a row for each document, with what its lateness costs.</summary>
internal static class OpenDocumentsTable
{
    private const string None = "–";

    /// <summary>Eight digits before the comma on one line.</summary>
    private const double Sums = 67;

    private static readonly Style Late = Style.Strong with { Ink = Ink.Warning };

    public static Table<StatementLine> Of(Statement statement)
    {
        // A deposit is outside VAT: "TTC" would be wrong above its amount.
        var isTaxed = statement.Lines.All(line => line.Kind == DocumentKind.Invoice);
        Column<StatementLine>[] figures =
        [
            new("Échéance", 50, Align.Left, Deadline),
            new(isTaxed ? "Total TTC" : "Total", Sums, Align.Right, Style.Body, line => French.Amount(line.Total)),
            new("Reste dû", Sums, Align.Right, Style.Strong, line => French.Amount(line.Open)),
            new("Pénalités de retard", 62, Align.Right, Style.Body, Penalty),
            new("Indemnité forfaitaire", 49, Align.Right, Style.Body, Indemnity),
            new("Délai de régularisation", 57, Align.Right, Style.Body, Cure),
        ];
        var width = Table<StatementLine>.Rest(figures);
        return new([new("Document", width, Align.Left, line => Name(line, width)), .. figures]);
    }

    private static Stack Name(StatementLine line, double width) =>
        new(
            1,
            new TextBox(line.Number.ToString(), Style.Strong, width),
            new TextBox(
                line.Kind == DocumentKind.Invoice ? French.Month(line.Period) : Wording.Of(line.Kind).Title,
                Style.Quiet,
                width
            )
        );

    private static TextBox Deadline(StatementLine line) =>
        new(French.ShortDate(line.Deadline), line.IsOverdue ? Late : Style.Body, 50);

    private static string Penalty(StatementLine line) =>
        !line.IsOverdue ? None
        : line.Penalty is { } penalty ? French.Amount(penalty)
        : "non calculées";

    private static string Indemnity(StatementLine line) =>
        line.Indemnity > Money.Zero ? French.Amount(line.Indemnity) : None;

    private static string Cure(StatementLine line) => line.CureLast is { } last ? French.ShortDate(last) : None;
}
