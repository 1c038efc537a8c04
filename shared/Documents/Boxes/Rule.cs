namespace Aims.Documents;

/// <summary>A horizontal line with air above and below.</summary>
internal sealed class Rule(double width, double air = 0, double thickness = 0.6) : Box(width, thickness + (2 * air))
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        var middle = top + (Height / 2);
        canvas.Line(left, middle, left + Width, middle, thickness, Ink.Hairline);
    }
}
