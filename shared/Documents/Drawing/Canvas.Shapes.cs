using System.Diagnostics;

namespace Aims.Documents;

/// <content>Shapes of more than a line or a rectangle.</content>
internal sealed partial class Canvas
{
    /// <summary>A filled outline; its steps are in points from the top left corner of the page.</summary>
    public void Shape(IEnumerable<PathStep> steps, Ink ink, bool isEvenOdd)
    {
        var content = _tags.Decoration();
        content.Fill(ink);
        foreach (var step in steps)
        {
            Add(step, content);
        }

        content.FillPath(isEvenOdd);
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
        var content = _tags.Decoration();
        content.Save();
        content.Fill(ink);
        // Whole numbers from here on: short, and exact.
        content.Transform(side, 0, 0, side, left, A4.Height - top);
        foreach (var run in runs)
        {
            content.Rectangle(new(run.Column, -run.Row - 1), run.Count, 1);
        }

        content.FillPath();
        content.Restore();
    }

    /// <summary>Draws, and cuts off what lies outside an area.</summary>
    public void Within(double left, double top, double width, double height, Action draw)
    {
        var content = _tags.Decoration();
        content.Save();
        content.Rectangle(Point(left, top + height), width, height);
        content.Clip();
        draw();
        _tags.Decoration().Restore();
    }

    private static void Add(PathStep step, PageContent content)
    {
        var end = Point(step.X, step.Y);
        switch (step.Verb)
        {
            case PathVerb.Move:
                content.Move(end);
                break;
            case PathVerb.Line:
                content.LineTo(end);
                break;
            case PathVerb.Curve:
                content.Curve(Point(step.X1, step.Y1), Point(step.X2, step.Y2), end);
                break;
            case PathVerb.Close:
                content.ClosePath();
                break;
            default:
                throw new UnreachableException();
        }
    }
}
