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
        new Tagged(Role.HeadRow, new Panel(new Row(Gap, [.. columns.Select(HeadCell)]), Ink.Panel, Sides, 5));

    /// <summary>One row, as high as its highest cell.</summary>
    public Box Row(TRow row)
    {
        var cells = new Row(Gap, [.. columns.Select(column => Cell(column.Cell(row)))]);
        return new Tagged(Role.Row, new Stack(0, new Margin(cells, Sides, 4.5), new Rule(Sheet.Width)));
    }

    /// <summary>Boxes one below the other are paragraphs, each read by itself.</summary>
    private static Tagged Cell(Box content) => new(content is Stack ? Role.CellOfParagraphs : Role.Cell, content);

    private static Tagged HeadCell(Column<TRow> column) =>
        new(Role.HeadCell, new TextBox(column.Title, HeadStyle with { Align = column.Align }, column.Width));
}
