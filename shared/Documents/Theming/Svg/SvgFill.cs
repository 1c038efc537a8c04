using System.Xml.Linq;

namespace Aims.Documents;

/// <summary>How a shape is filled, by itself or by the group around it.</summary>
/// <param name="Ink">A solid colour; null for <c>none</c>.</param>
/// <param name="IsEvenOdd">The rule of holes.</param>
internal readonly record struct SvgFill(Ink? Ink, bool IsEvenOdd)
{
    /// <exception cref="SvgException">A gradient, a name, a colour with transparency.</exception>
    public SvgFill Within(XElement element) =>
        new(
            (string?)element.Attribute("fill") is { } fill ? Colour(fill) : Ink,
            (string?)element.Attribute("fill-rule") switch
            {
                null => IsEvenOdd,
                "evenodd" => true,
                "nonzero" => false,
                var other => throw new SvgException($"has the fill-rule '{other}', which is not drawn"),
            }
        );

    private static Ink? Colour(string fill) =>
        fill == "none" ? null
        : Documents.Ink.TryParse(fill, out var ink) ? ink
        : throw new SvgException($"has the fill '{fill}': only colours such as #14508C are drawn, and none");
}
