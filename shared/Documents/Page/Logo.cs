namespace Aims.Documents;

/// <summary>The seller's name beside a bar of the accent colour: sharp at every size, and no image in the file.</summary>
internal sealed class Logo(string name, Style style, double width)
    : Box(width, new TextBox(name, style, width - Indent).Height)
{
    private const double Bar = 3.5;
    private const double Indent = 11;

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Rectangle(left, top, Bar, Height, Ink.Accent);
        new TextBox(name, style, Width - Indent).Draw(canvas, left + Indent, top);
    }
}
