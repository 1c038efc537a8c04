namespace Aims.Documents;

/// <summary>The cheques, a row for each.</summary>
internal static class ChequesTable
{
    private static readonly Style Rank = Style.Body with { Ink = Ink.Muted };

    private static Column<NumberedCheque>[] Before { get; } =
    [
        new("N°", 21, Align.Right, Rank, row => row.Order.ToString(CultureInfo.InvariantCulture)),
        new("N° de chèque", 56, Align.Left, Style.Body, row => LegibleText.Of(row.Line.Cheque.Number)),
        new("Banque tirée", 104, Align.Left, Style.Body, row => LegibleText.Of(row.Line.Cheque.Bank)),
    ];

    private static Column<NumberedCheque>[] After { get; } =
    [
        new("Référence", 66, Align.Left, Style.Body, row => LegibleText.Of(row.Line.Reference)),
        new("Montant", 68, Align.Right, Style.Body, row => French.Amount(row.Line.Amount)),
    ];

    public static Table<NumberedCheque> Create()
    {
        var width = Table<NumberedCheque>.Rest([.. Before, .. After]);
        var drawer = new Column<NumberedCheque>(
            "Tireur",
            width,
            Align.Left,
            Style.Strong,
            row => LegibleText.Of(row.Line.Drawer)
        );
        return new([.. Before, drawer, .. After]);
    }
}
