namespace Aims.Documents;

/// <summary>An e-mail address that opens a letter to itself.</summary>
internal sealed class LinkBox(string email, Style style, double maxWidth)
    : Box(Math.Min(style.Width(email), maxWidth), new TextBox(email, style, maxWidth).Height)
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Begin(Role.Link);
        new TextBox(email, style, Width).Draw(canvas, left, top);
        canvas.Link($"mailto:{email}", left, top, Width, Height);
        canvas.End();
    }
}
