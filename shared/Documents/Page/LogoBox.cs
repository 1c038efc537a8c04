namespace Aims.Documents;

/// <summary>The theme's logo in the place of the seller's name, as large as its place allows.</summary>
internal sealed class LogoBox(VectorLogo logo, double width) : Box(width, Scale(logo) * logo.Drawing.Height)
{
    private static readonly double MostWidth = A4.Mm(60);

    /// <summary>The lines below it still end above the window of the envelope.</summary>
    private static readonly double MostHeight = A4.Mm(13);

    public override void Draw(Canvas canvas, double left, double top) =>
        canvas.Within(
            left,
            top,
            Scale(logo) * logo.Drawing.Width,
            Height,
            () =>
            {
                foreach (var shape in logo.Drawing.Shapes)
                {
                    var steps = shape.Steps.Select(step => step.Placed(Scale(logo), left, top));
                    canvas.Shape(steps, shape.Fill, shape.IsEvenOdd);
                }
            }
        );

    private static double Scale(VectorLogo logo) =>
        Math.Min(MostWidth / logo.Drawing.Width, MostHeight / logo.Drawing.Height);
}
