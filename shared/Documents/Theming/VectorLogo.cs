using System.Text.RegularExpressions;

namespace Aims.Documents;

/// <summary>A logo of filled shapes: sharp at every size, and no image in the file.</summary>
public sealed partial class VectorLogo
{
    /// <summary>The longest SVG file, in characters.</summary>
    public const int MostCharacters = 16 * 1024;

    private VectorLogo(string svg, SvgDrawing drawing) => (Svg, Drawing) = (svg, drawing);

    /// <summary>The SVG file on one line.</summary>
    public string Svg { get; }

    internal SvgDrawing Drawing { get; }

    /// <summary>Reads an SVG file of filled paths, or says what in it is not drawn.</summary>
    public static Checked<VectorLogo> Read(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        if (svg.Length > MostCharacters)
        {
            return Check.Bad<VectorLogo>(new Fault("", $"must have at most {MostCharacters} characters"));
        }

        // Where its lines end makes no other logo, and no other id.
        var line = Whitespace().Replace(svg, " ").Trim();
        try
        {
            var drawing = SvgReader.Read(line);
            return Check.Of([], () => new VectorLogo(line, drawing));
        }
        catch (SvgException fault)
        {
            return Check.Bad<VectorLogo>(new Fault("", fault.Message));
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Whitespace();
}
