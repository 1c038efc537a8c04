namespace Aims.Documents;

/// <summary>What is billed, a row for each line.</summary>
internal sealed class LinesTable(Wording wording)
{
    private const double Gap = 8;
    private const double Sides = 6;

    private static readonly Style HeadStyle = new(Face.Bold, 8, Ink.Muted);
    private static readonly Style Small = Style.Body with { Size = 8.5 };

    private readonly Column[] _columns = wording.HasVat ? Taxed : Untaxed;

    private static Column[] Taxed { get; } =
    [
        new("Période", 96, Align.Left, Period),
        new("Qté", 22, Align.Right, Quantity),
        new("P.U. HT", 64, Align.Right, UnitPrice),
        new("TVA", 28, Align.Right, line => line.VatRate is { } rate ? French.Percent(rate) : ""),
        new("Montant HT", 64, Align.Right, line => French.Amount(line.Net)),
    ];

    private static Column[] Untaxed { get; } =
    [
        new("Qté", 22, Align.Right, Quantity),
        new("Prix unitaire", 64, Align.Right, UnitPrice),
        new("Montant", 64, Align.Right, line => French.Amount(line.Net)),
    ];

    private double NameWidth => Sheet.Width - (2 * Sides) - _columns.Sum(column => column.Width + Gap);

    /// <summary>The head, on every page that has rows.</summary>
    public Box Head() =>
        new Panel(
            new Row(
                Gap,
                [
                    new TextBox("Désignation", HeadStyle, NameWidth),
                    .. _columns.Select(column => new TextBox(
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

    /// <summary>One line of the document, with a hairline below.</summary>
    public Box Row(DocumentLine line)
    {
        var cells = new Row(
            Gap,
            [Name(line), .. _columns.Select(column => new TextBox(column.Text(line), In(column), column.Width))]
        );
        return new Stack(0, new Margin(cells, Sides, 5), new Rule(Sheet.Width));
    }

    private static Style In(Column column) =>
        (column.Align == Align.Left ? Small : Style.Body) with
        {
            Align = column.Align,
        };

    private Stack Name(DocumentLine line) =>
        line.Description is { Length: > 0 } description
            ? new Stack(
                1,
                new TextBox(line.Name, Style.Strong, NameWidth),
                new TextBox(description, Style.Quiet, NameWidth)
            )
            : new Stack(1, new TextBox(line.Name, Style.Strong, NameWidth));

    private static string Period(DocumentLine line) =>
        line.Period is { } period ? $"{French.ShortDate(period.First)} – {French.ShortDate(period.Last)}" : "";

    private static string Quantity(DocumentLine line) => line.Quantity.ToString(CultureInfo.InvariantCulture);

    private static string UnitPrice(DocumentLine line) => French.Amount(line.UnitPrice);
}
