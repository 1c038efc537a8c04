namespace Aims.Documents;

/// <summary>The block that says how to pay.</summary>
internal static class PaymentBlock
{
    private const double Sides = 10;

    private static readonly Style Detail = Style.Body with { Size = 8.5 };

    public static Box Of(PaymentWording wording, double width)
    {
        var inner = width - (2 * Sides);
        List<Box> boxes = [new TextBox(wording.Title, Style.Strong, inner)];
        if (wording.Pairs.Count > 0)
        {
            boxes.Add(Pairs.Of(A4.Mm(28), inner, wording.Pairs.Select(pair => (pair.Label, pair.Value, Detail))));
        }

        boxes.AddRange(wording.Remarks.Select(remark => new TextBox(remark, Style.Quiet, inner)));
        return new Panel(new Stack(5, boxes), Ink.Panel, Sides, 9);
    }
}
