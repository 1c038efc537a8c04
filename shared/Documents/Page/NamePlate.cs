namespace Aims.Documents;

/// <summary>The seller's name beside a bar of the accent colour: sharp at every size, and no image in the file.</summary>
internal sealed class NamePlate(string name, Theme theme, double width)
    : Box(width, new TextBox(name, Letters, width - Indent).Height)
{
    /// <summary>What stands beside it takes its line.</summary>
    public static Style Letters { get; } = new(Face.Bold, 18, Ink.Text);

    private const double Bar = 3.5;
    private const double Indent = 11;

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Rectangle(left, top, Bar, Height, theme.Accent.Ink);
        new TextBox(name, Letters, Width - Indent).Draw(canvas, left + Indent, top);
    }
}
