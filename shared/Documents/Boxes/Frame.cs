namespace Aims.Documents;

/// <summary>A box in a thin frame, with air around it: white, to be written on by hand.</summary>
internal sealed class Frame(Box content, double sides, double ends, double minHeight)
    : Box(content.Width + (2 * sides), Math.Max(minHeight, content.Height + (2 * ends)))
{
    private const double Thickness = 0.6;

    public override void Draw(Canvas canvas, double left, double top)
    {
        var (right, bottom) = (left + Width, top + Height);
        canvas.Line(left, top, right, top, Thickness, Ink.Muted);
        canvas.Line(right, top, right, bottom, Thickness, Ink.Muted);
        canvas.Line(right, bottom, left, bottom, Thickness, Ink.Muted);
        canvas.Line(left, bottom, left, top, Thickness, Ink.Muted);
        content.Draw(canvas, left + sides, top + ends);
    }
}
