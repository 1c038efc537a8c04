namespace Aims.Documents;

/// <summary>What is billed, a row for each line.</summary>
internal static class LinesTable
{
    /// <summary>Eight digits before the comma on one line.</summary>
    private const double Amounts = 68;

    private static Column<DocumentLine>[] Taxed { get; } =
    [
        new("Période", 101, Align.Left, Style.Body, Period),
        new("Qté", 22, Align.Right, Style.Body, Quantity),
        new("P.U. HT", Amounts, Align.Right, Style.Body, UnitPrice),
        new("TVA", 28, Align.Right, Style.Body, line => line.VatRate is { } rate ? French.Percent(rate) : ""),
        new("Montant HT", Amounts, Align.Right, Style.Body, line => French.Amount(line.Net)),
    ];

    private static Column<DocumentLine>[] Untaxed { get; } =
    [
        new("Qté", 22, Align.Right, Style.Body, Quantity),
        new("Prix unitaire", Amounts, Align.Right, Style.Body, UnitPrice),
        new("Montant", Amounts, Align.Right, Style.Body, line => French.Amount(line.Net)),
    ];

    public static Table<DocumentLine> Of(Wording wording)
    {
        var figures = wording.HasVat ? Taxed : Untaxed;
        var width = Table<DocumentLine>.Rest(figures);
        return new([new("Désignation", width, Align.Left, line => Name(line, width)), .. figures]);
    }

    private static Stack Name(DocumentLine line, double width) =>
        line.Description is { Length: > 0 } description
            ? new Stack(1, new TextBox(line.Name, Style.Strong, width), new TextBox(description, Style.Quiet, width))
            : new Stack(1, new TextBox(line.Name, Style.Strong, width));

    private static string Period(DocumentLine line) =>
        line.Period is { } period ? $"{French.ShortDate(period.First)} – {French.ShortDate(period.Last)}" : "";

    private static string Quantity(DocumentLine line) => line.Quantity.ToString(CultureInfo.InvariantCulture);

    private static string UnitPrice(DocumentLine line) => French.Amount(line.UnitPrice);
}
