using System.Collections.Frozen;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace Aims.Documents;

/// <summary>One of the two embedded typefaces, and how wide its letters are. Read once in a process.</summary>
internal sealed class Face
{
    private readonly FrozenDictionary<char, double> _widths;

    private Face(string resource)
    {
        var bytes = Read(resource);
        (Bytes, _widths) = (bytes, Measure(bytes));
    }

    public static Face Regular { get; } = new("AimsSans-Regular.ttf");

    public static Face Bold { get; } = new("AimsSans-Bold.ttf");

    /// <summary>The TrueType file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The printable characters that have a glyph: all of them, says a test.</summary>
    public IReadOnlyCollection<char> Characters => _widths.Keys;

    /// <summary>Width of a text in points. A character without a glyph is a fault of the caller: the decision refuses it.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var sum = 0.0;
        foreach (var character in text)
        {
            sum += _widths.TryGetValue(character, out var width)
                ? width
                : throw new ArgumentException($"No glyph for '{character}' (U+{(int)character:X4}).", nameof(text));
        }

        return sum * size;
    }

    private static byte[] Read(string resource)
    {
        using var stream =
            typeof(Face).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Advance widths of the printable characters, as parts of the font size.</summary>
    private static FrozenDictionary<char, double> Measure(byte[] bytes)
    {
        var font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(bytes));
        var unitsPerEm = (double)font.GetUnitsPerEm();
        var widths = new Dictionary<char, double>();
        foreach (var character in PrintableText.Repertoire)
        {
            if (
                font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(character) != 0
                && font.TryGetAdvanceWidth(character, out var units)
            )
            {
                widths.Add(character, units / unitsPerEm);
            }
        }

        return widths.ToFrozenDictionary();
    }
}
