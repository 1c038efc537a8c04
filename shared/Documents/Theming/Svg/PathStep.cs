#pragma warning disable MA0048 // A step and what it does.
namespace Aims.Documents;

/// <summary>What a step of an outline does.</summary>
internal enum PathVerb
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>A step of an outline, ending at X, Y; a curve is cubic, pulled by its two control points.</summary>
internal readonly record struct PathStep(
    PathVerb Verb,
    double X,
    double Y,
    double X1 = 0,
    double Y1 = 0,
    double X2 = 0,
    double Y2 = 0
)
{
    /// <summary>The same step on an outline of another size elsewhere.</summary>
    public PathStep Placed(double scale, double left, double top) =>
        new(
            Verb,
            left + (X * scale),
            top + (Y * scale),
            left + (X1 * scale),
            top + (Y1 * scale),
            left + (X2 * scale),
            top + (Y2 * scale)
        );
}
