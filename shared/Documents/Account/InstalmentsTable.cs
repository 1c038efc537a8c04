namespace Aims.Documents;

/// <summary>The months claimed at once by a default, a row for each.</summary>
internal static class InstalmentsTable
{
    private const double Amounts = 90;

    private static readonly Style Title = new(Face.Bold, 10.5, Ink.Accent);

    public static Table<Instalment> Create()
    {
        var amount = new Column<Instalment>(
            "Montant TTC",
            Amounts,
            Align.Right,
            Style.Body,
            month => French.Amount(month.Total)
        );
        var width = Table<Instalment>.Rest([amount]);
        return new([
            new("Mensualité", width, Align.Left, Style.Body, month => $"Infogérance – {French.Month(month.Period)}"),
            amount,
        ]);
    }

    /// <summary>What stands above the table.</summary>
    public static IEnumerable<Box> Heading() =>
        [
            new Space(0, 14),
            new TextBox($"Sommes devenues exigibles (article{French.NoBreakSpace}6.3)", Title, Sheet.Width),
            new Space(0, 5),
        ];

    /// <summary>What stands below it.</summary>
    public static Box Sum(Money total)
    {
        var labels = Sheet.Width - Amounts - 12;
        return new Margin(
            new Row(
                0,
                new TextBox("Total des sommes exigibles par anticipation", Style.Strong, labels),
                new TextBox(French.Amount(total), Style.Strong.ToTheRight, Amounts)
            ),
            6,
            5
        );
    }
}
