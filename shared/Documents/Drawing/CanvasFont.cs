using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>One font of a document: a face, the file that it is read from, and the codes of the characters used so far.</summary>
/// <remarks>
/// PdfPig measures and boxes every letter that it adds, for which it reads the outlines of the whole file. Here it adds each character
/// once, to give it a code, and the texts are written with these codes.
/// </remarks>
internal sealed class CanvasFont(Face face, FaceFile file, PdfDocumentBuilder.AddedFont font)
{
    /// <summary>So many characters of one font PdfPig writes.</summary>
    private const int MostCharacters = 255;

    private readonly Dictionary<char, byte> _codes = [];
    private PdfPageBuilder? _page;
    private string? _name;

    public Face Face => face;

    /// <summary>Whether the file holds a text, and the font has room for what is new in it.</summary>
    public bool Takes(string text)
    {
        var unknown = text.Count(IsNew);
        return unknown == 0 || (_codes.Count + unknown <= MostCharacters && file.Holds(text));
    }

    /// <summary>What a page calls this font, and the text in its codes.</summary>
    public (string Name, byte[] Codes) Write(string text, PdfPageBuilder page)
    {
        if (text.Any(IsNew))
        {
            Introduce(string.Concat(text.Where(IsNew).Distinct()), page);
        }
        else if (_page != page)
        {
            Introduce(text[..1], page);
        }

        return (_name!, Array.ConvertAll(text.ToCharArray(), letter => _codes[letter]));
    }

    private bool IsNew(char letter) => !_codes.ContainsKey(letter);

    /// <summary>Has PdfPig draw characters, reads how it writes them, and takes the drawing away again.</summary>
    private void Introduce(string characters, PdfPageBuilder page)
    {
        var operations = page.CurrentStream.Operations;
        var before = operations.Count;
        page.AddText(characters, 1, new PdfPoint(0, 0), font);
        var drawn = operations.Skip(before).ToList();
        operations.RemoveRange(before, drawn.Count);

        (_page, _name) = (page, drawn.OfType<SetFontAndSize>().Single().Font.Data);
        var codes = drawn.OfType<ShowText>().SelectMany(show => show.Bytes.ToArray());
        foreach (var (character, code) in characters.Zip(codes))
        {
            _codes[character] = code;
        }
    }
}
