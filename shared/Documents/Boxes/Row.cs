namespace Aims.Documents;

/// <summary>Boxes side by side, their tops on one line.</summary>
internal sealed class Row(double gap, params IReadOnlyList<Box> boxes)
    : Box(
        boxes.Sum(box => box.Width) + (gap * Math.Max(0, boxes.Count - 1)),
        boxes.Select(box => box.Height).DefaultIfEmpty().Max()
    )
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        foreach (var box in boxes)
        {
            box.Draw(canvas, left, top);
            left += box.Width + gap;
        }
    }
}
