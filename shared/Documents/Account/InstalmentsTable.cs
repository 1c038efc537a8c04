namespace Aims.Documents;

/// <summary>The months claimed at once by a default, a row for those that cost the same.</summary>
internal static class InstalmentsTable
{
    private const double Amounts = 90;

    private static readonly Style Title = new(Face.Bold, 10.5, Ink.Text);

    public static Table<EqualMonths> Create()
    {
        var amount = new Column<EqualMonths>(
            "Montant TTC",
            Amounts,
            Align.Right,
            Style.Body,
            months => French.Amount(months.Total)
        );
        var width = Table<EqualMonths>.Rest([amount]);
        return new([new("Mensualités", width, Align.Left, Style.Body, Words), amount]);
    }

    private static string Words(EqualMonths months) =>
        months.Count == 1
            ? $"Infogérance – {French.Month(months.First)}"
            : $"Infogérance – {French.OfMonth(months.First)} à {French.Month(months.Last)} inclus{French.NoBreakSpace}: "
                + $"{months.Count}{French.NoBreakSpace}mensualités de {French.Amount(months.Each)}";

    /// <summary>What stands above the table.</summary>
    public static IEnumerable<Box> Heading(Theme theme) =>
        [
            new Space(0, 14),
            new Tagged(
                Role.Heading,
                new TextBox(
                    $"Sommes devenues exigibles (article{French.NoBreakSpace}6.3)",
                    Title with
                    {
                        Ink = theme.Accent.Ink,
                    },
                    Sheet.Width
                )
            ),
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
