namespace Aims.Documents;

/// <summary>A box that is a part of the document, or none of it.</summary>
internal sealed class Tagged(Role role, Box content) : Box(content.Width, content.Height)
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Begin(role);
        content.Draw(canvas, left, top);
        canvas.End();
    }
}
