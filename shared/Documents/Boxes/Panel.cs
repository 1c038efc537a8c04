namespace Aims.Documents;

/// <summary>A box on a coloured ground, with air around it.</summary>
internal sealed class Panel(Box content, Ink ground, double sides, double ends, double minHeight = 0)
    : Box(content.Width + (2 * sides), Math.Max(minHeight, content.Height + (2 * ends)))
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Rectangle(left, top, Width, Height, ground);
        content.Draw(canvas, left + sides, top + ends);
    }
}
