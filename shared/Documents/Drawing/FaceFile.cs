using System.Collections.Frozen;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace Aims.Documents;

/// <summary>A TrueType file of a face, with all its characters or those of French alone. Read once in a process.</summary>
internal sealed class FaceFile
{
    private FaceFile(byte[] bytes) => (Bytes, Widths) = (bytes, Measure(bytes));

    /// <summary>What a PDF embeds a part of.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Advance widths of the printable characters that have a glyph, as parts of the font size.</summary>
    public FrozenDictionary<char, double> Widths { get; }

    /// <param name="resource">Its name among the resources of this assembly.</param>
    public static FaceFile Read(string resource)
    {
        using var stream =
            typeof(FaceFile).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FaceFile(bytes);
    }

    /// <summary>Whether every character of a text has a glyph.</summary>
    public bool Holds(string text) => text.All(Widths.ContainsKey);

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
