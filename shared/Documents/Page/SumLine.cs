namespace Aims.Documents;

/// <summary>A sum and its name, in a block of sums of which the last, on the accent, is what matters.</summary>
internal static class SumLine
{
    /// <summary>The air left and right of every sum: that of a table, so that amounts stand below one another.</summary>
    public const double Sides = 6;

    private const double Gap = 8;

    private static readonly Style LastLabel = new(Face.Bold, 9.5, Ink.White);
    private static readonly Style LastAmount = new(Face.Bold, 13, Ink.White);

    /// <summary>One of the sums before.</summary>
    public static Box Of(string label, string amount, Style style, double width) =>
        new Margin(Line(label, style, amount, style, width), Sides, 2.5);

    /// <summary>The sum that all of it is about, in capitals.</summary>
    public static Box OnAccent(string label, string amount, Theme theme, double width) =>
        new Panel(Line(label.ToUpperInvariant(), LastLabel, amount, LastAmount, width), theme.Accent.Ink, Sides, 6);

    /// <summary>On one baseline; what the amount leaves is the label's.</summary>
    private static Row Line(string label, Style labelStyle, string amount, Style amountStyle, double width)
    {
        var amountWidth = amountStyle.Width(amount);
        var labels = new TextBox(label, labelStyle, width - (2 * Sides) - Gap - amountWidth);
        return new Row(
            Gap,
            new Stack(0, new Space(0, amountStyle.Baseline - labelStyle.Baseline), labels),
            new TextBox(amount, amountStyle, amountWidth)
        );
    }
}
