namespace Aims.Documents;

/// <summary>Boxes one below the other.</summary>
internal sealed class Stack(double gap, params IReadOnlyList<Box> boxes)
    : Box(
        boxes.Select(box => box.Width).DefaultIfEmpty().Max(),
        boxes.Sum(box => box.Height) + (gap * Math.Max(0, boxes.Count - 1))
    )
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        foreach (var box in boxes)
        {
            box.Draw(canvas, left, top);
            top += box.Height + gap;
        }
    }
}
