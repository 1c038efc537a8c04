namespace Aims.Documents;

/// <summary>Nothing, of a size.</summary>
internal sealed class Space(double width, double height) : Box(width, height)
{
    public override void Draw(Canvas canvas, double left, double top) { }
}
