#pragma warning disable MA0048 // A drawing and its shapes.
namespace Aims.Documents;

/// <summary>What an SVG file draws, its top left corner at 0, 0.</summary>
/// <param name="Width">In its own units.</param>
/// <param name="Height">In its own units.</param>
/// <param name="Shapes">The lowest first.</param>
internal sealed record SvgDrawing(double Width, double Height, IReadOnlyList<SvgShape> Shapes);

/// <summary>A filled outline.</summary>
/// <param name="Steps">Its outline.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="IsEvenOdd">Whether outlines within outlines are holes whatever their direction (<c>fill-rule</c>).</param>
internal sealed record SvgShape(IReadOnlyList<PathStep> Steps, Ink Fill, bool IsEvenOdd);
