namespace Aims.Documents;

/// <summary>Labels and what they stand for, in two columns.</summary>
internal static class Pairs
{
    /// <summary>One line per pair; a long value goes on below itself.</summary>
    public static Box Of(double labels, double width, IEnumerable<(string Label, string Value, Style Style)> pairs) =>
        new Stack(
            2,
            [
                .. pairs.Select(pair => new Row(
                    0,
                    new TextBox(pair.Label, pair.Style with { Face = Face.Regular, Ink = Ink.Muted }, labels),
                    new TextBox(pair.Value, pair.Style, width - labels)
                )),
            ]
        );
}
