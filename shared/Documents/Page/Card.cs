namespace Aims.Documents;

/// <summary>A titled panel of labels and values, with remarks below, and a code to scan beside them.</summary>
internal static class Card
{
    private const double Sides = 9;
    private const double Ends = 9;
    private const double Gap = 8;

    private static readonly Style Detail = Style.Body with { Size = 8.5 };

    public static Box Of(
        string title,
        IReadOnlyList<(string Label, string Value)> pairs,
        IEnumerable<string> remarks,
        double width,
        double minHeight = 0,
        QrMatrix? code = null
    )
    {
        var inner = width - (2 * Sides);
        var box = code is null ? null : new QrBox(code);
        var words = box is null ? inner : inner - box.Width - Gap;
        List<Box> boxes = [new Tagged(Role.Heading, new TextBox(title, Style.Strong, words))];
        if (pairs.Count > 0)
        {
            var labels = pairs.Max(pair => Detail.Width(pair.Label)) + Gap;
            boxes.Add(Pairs.Of(labels, words, pairs.Select(pair => (pair.Label, pair.Value, Detail))));
        }

        boxes.AddRange(remarks.Select(remark => new TextBox(remark, Style.Quiet, words)));
        var text = new Stack(5, boxes);
        return new Panel(box is null ? text : new Row(Gap, text, box), Ink.Panel, Sides, Ends, minHeight);
    }
}
