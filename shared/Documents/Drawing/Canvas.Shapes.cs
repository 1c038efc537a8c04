using System.Diagnostics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.ClippingPaths;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;

namespace Aims.Documents;

/// <content>Shapes of more than a line or a rectangle.</content>
internal sealed partial class Canvas
{
    /// <summary>A filled outline; its steps are in points from the top left corner of the page.</summary>
    public void Shape(IEnumerable<PathStep> steps, Ink ink, bool isEvenOdd)
    {
        _tags.Decoration();
        Page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);
        Operations.AddRange(steps.Select(Operation));
        Operations.Add(isEvenOdd ? FillPathEvenOddRule.Value : FillPathNonZeroWinding.Value);
    }

    /// <summary>Squares of one size in rows and columns, as one shape: no reader shows a seam between them.</summary>
    /// <param name="runs">Squares side by side: row, first column, how many. The top left one is 0, 0.</param>
    /// <param name="left">Where column 0 begins.</param>
    /// <param name="top">Where row 0 begins.</param>
    /// <param name="side">Of a square.</param>
    /// <param name="ink">Their colour.</param>
    public void Squares(
        IEnumerable<(int Row, int Column, int Count)> runs,
        double left,
        double top,
        double side,
        Ink ink
    )
    {
        _tags.Decoration();
        Page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);
        Operations.Add(Push.Value);
        // Whole numbers from here on: short, and exact.
        var (x, y) = (Round(left), Round(A4.Height - top));
        Operations.Add(new ModifyCurrentTransformationMatrix([Round(side, 4), 0, 0, Round(side, 4), x, y]));
        Operations.AddRange(runs.Select(run => new AppendRectangle(run.Column, -run.Row - 1, run.Count, 1)));
        Operations.Add(FillPathNonZeroWinding.Value);
        Operations.Add(Pop.Value);
    }

    /// <summary>Draws, and cuts off what lies outside an area.</summary>
    public void Within(double left, double top, double width, double height, Action draw)
    {
        var corner = Point(left, top + height);
        Operations.Add(Push.Value);
        Operations.Add(new AppendRectangle(corner.X, corner.Y, Round(width), Round(height)));
        Operations.Add(ModifyClippingByNonZeroWindingIntersect.Value);
        Operations.Add(EndPath.Value);
        draw();
        Operations.Add(Pop.Value);
    }

    private static IGraphicsStateOperation Operation(PathStep step)
    {
        var end = Point(step.X, step.Y);
        switch (step.Verb)
        {
            case PathVerb.Move:
                return new BeginNewSubpath(end.X, end.Y);
            case PathVerb.Line:
                return new AppendStraightLineSegment(end.X, end.Y);
            case PathVerb.Curve:
                var (first, second) = (Point(step.X1, step.Y1), Point(step.X2, step.Y2));
                return new AppendDualControlPointBezierCurve(first.X, first.Y, second.X, second.Y, end.X, end.Y);
            case PathVerb.Close:
                return CloseSubpath.Value;
            default:
                throw new UnreachableException();
        }
    }
}
