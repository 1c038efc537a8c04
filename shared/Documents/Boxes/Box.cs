namespace Aims.Documents;

/// <summary>Something with a size that can be put on paper: measured when made, drawn when its place is known.</summary>
internal abstract class Box(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    public abstract void Draw(Canvas canvas, double left, double top);
}
