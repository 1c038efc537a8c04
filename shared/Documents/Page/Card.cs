namespace Aims.Documents;

/// <summary>A titled panel of labels and values, with remarks below.</summary>
internal static class Card
{
    private const double Sides = 10;

    private static readonly Style Detail = Style.Body with { Size = 8.5 };

    public static Box Of(
        string title,
        IReadOnlyList<(string Label, string Value)> pairs,
        IEnumerable<string> remarks,
        double width,
        double minHeight = 0
    )
    {
        var inner = width - (2 * Sides);
        List<Box> boxes = [new Tagged(Role.Heading, new TextBox(title, Style.Strong, inner))];
        if (pairs.Count > 0)
        {
            boxes.Add(Pairs.Of(A4.Mm(28), inner, pairs.Select(pair => (pair.Label, pair.Value, Detail))));
        }

        boxes.AddRange(remarks.Select(remark => new TextBox(remark, Style.Quiet, inner)));
        return new Panel(new Stack(5, boxes), Ink.Panel, Sides, 9, minHeight);
    }
}
