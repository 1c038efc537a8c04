using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>The fonts that a document has used so far.</summary>
/// <remarks>
/// A face begins with its French file; a text with other characters takes the whole one beside it. So does a document that uses more
/// characters than PdfPig writes of one font, instead of failing after it got its number. Which font a text takes depends on the
/// texts before it alone, and it looks the same in all: the same facts give the same bytes.
/// </remarks>
internal sealed class CanvasFonts(PdfDocumentBuilder builder)
{
    private readonly List<CanvasFont> _used = [];

    /// <summary>A font of this face that has room for the characters of a text.</summary>
    public CanvasFont For(Face face, string text)
    {
        foreach (var font in _used)
        {
            if (font.Face == face && font.Takes(text))
            {
                return font;
            }
        }

        var file = face.French.Holds(text) ? face.French : face.Whole;
        var added = new CanvasFont(face, file, builder.AddTrueTypeFont(file.Bytes));
        _used.Add(added);
        return added;
    }
}
