namespace Aims.Documents;

/// <summary>A box with air around it.</summary>
internal sealed class Margin(Box content, double sides, double ends)
    : Box(content.Width + (2 * sides), content.Height + (2 * ends))
{
    public override void Draw(Canvas canvas, double left, double top) => content.Draw(canvas, left + sides, top + ends);
}
