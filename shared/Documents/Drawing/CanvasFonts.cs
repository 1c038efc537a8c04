using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>The fonts that a document has used so far.</summary>
/// <remarks>
/// A face is its French file, or the whole one in a document that has other letters of it: never both, which would embed the common letters
/// twice. A document that uses more characters than PdfPig writes of one font takes the file a second time, instead of failing after it
/// got its number. Which font a text takes depends on the document alone: the same facts give the same bytes.
/// </remarks>
/// <param name="builder">Embeds them.</param>
/// <param name="beyondFrench">The faces of which the document has other letters.</param>
internal sealed class CanvasFonts(PdfDocumentBuilder builder, IReadOnlySet<Face> beyondFrench)
{
    private readonly List<CanvasFont> _used = [];
    private readonly HashSet<Face> _lacking = [];

    /// <summary>The faces of which a text has had letters that are not in their French file.</summary>
    public IReadOnlySet<Face> Lacking => _lacking;

    /// <summary>A font of this face that has room for the characters of a text; null where its file lacks some.</summary>
    public CanvasFont? For(Face face, string text)
    {
        foreach (var font in _used)
        {
            if (font.Face == face && font.Takes(text))
            {
                return font;
            }
        }

        var file = beyondFrench.Contains(face) ? face.Whole : face.French;
        if (!file.Holds(text))
        {
            _lacking.Add(face);
            return null;
        }

        var added = new CanvasFont(face, file, builder.AddTrueTypeFont(file.Bytes));
        _used.Add(added);
        return added;
    }
}
