namespace Aims.Documents;

/// <summary>A sum and its name, in a block of sums of which the last, on the accent, is what matters.</summary>
internal static class SumLine
{
    /// <summary>The air left and right of every sum, so that they stand below one another.</summary>
    public const double Sides = 8;

    private static readonly Style Last = new(Face.Bold, 12, Ink.White);

    /// <summary>One of the sums before.</summary>
    public static Box Of(string label, string amount, Style style, double width) =>
        new Margin(Line(label, amount, style, width), Sides, 2.5);

    /// <summary>The sum that all of it is about.</summary>
    public static Box OnAccent(string label, string amount, Theme theme, double width) =>
        new Panel(Line(label, amount, Last, width), theme.Accent.Ink, Sides, 6);

    private static Row Line(string label, string amount, Style style, double width)
    {
        var inner = width - (2 * Sides);
        var labels = inner * 0.58;
        return new Row(0, new TextBox(label, style, labels), new TextBox(amount, style.ToTheRight, inner - labels));
    }
}
