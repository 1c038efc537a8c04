using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>The faces that a document has used so far.</summary>
/// <remarks>
/// PdfPig writes at most 255 different characters of one font, and the repertoire holds more: a document that uses so many
/// takes the face a second time instead of failing after it got its number.
/// </remarks>
internal sealed class CanvasFonts(PdfDocumentBuilder builder)
{
    private const int MostCharacters = 255;

    private readonly List<(Face Face, HashSet<char> Characters, PdfDocumentBuilder.AddedFont Font)> _used = [];

    /// <summary>A font of this face that has room for the characters of a text.</summary>
    public PdfDocumentBuilder.AddedFont For(Face face, string text)
    {
        foreach (var (usedFace, characters, font) in _used)
        {
            if (
                usedFace == face
                && characters.Count + text.Count(letter => !characters.Contains(letter)) <= MostCharacters
            )
            {
                characters.UnionWith(text);
                return font;
            }
        }

        var added = builder.AddTrueTypeFont(face.Bytes);
        _used.Add((face, [.. text], added));
        return added;
    }
}
