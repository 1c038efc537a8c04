namespace Aims.Documents;

/// <summary>A table across the sheet: a head on a ground, and rows with a hairline below.</summary>
internal sealed class Table<TRow>(IReadOnlyList<Column<TRow>> columns)
{
    private const double Gap = 8;
    private const double Sides = 6;

    private static readonly Style HeadStyle = new(Face.Bold, 8, Ink.Muted);

    /// <summary>What the other columns leave for the one that takes the rest.</summary>
    public static double Rest(IEnumerable<Column<TRow>> others) =>
        Sheet.Width - (2 * Sides) - others.Sum(column => column.Width + Gap);

    /// <summary>The head, on every page that has rows.</summary>
    public Box Head() =>
        new Panel(
            new Row(
                Gap,
                [
                    .. columns.Select(column => new TextBox(
                        column.Title,
                        HeadStyle with
                        {
                            Align = column.Align,
                        },
                        column.Width
                    )),
                ]
            ),
            Ink.Panel,
            Sides,
            5
        );

    /// <summary>One row, as high as its highest cell.</summary>
    public Box Row(TRow row)
    {
        var cells = new Row(Gap, [.. columns.Select(column => column.Cell(row))]);
        return new Stack(0, new Margin(cells, Sides, 4.5), new Rule(Sheet.Width));
    }
}
