using System.Text;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>Small objects in one stream, where they deflate together (ISO 32000-1, 7.5.7).</summary>
/// <param name="writer">Knows how a token is written.</param>
internal sealed class ObjectStream(TokenWriter writer) : IDisposable
{
    /// <summary>Bytes of the objects of a page or two.</summary>
    private const int UsualSize = 16 * 1024;

    private readonly MemoryStream _content = new(UsualSize);
    private readonly StringBuilder _index = new();
    private readonly List<long> _numbers = [];

    /// <summary>The numbers of the objects, in their order.</summary>
    public IReadOnlyList<long> Numbers => _numbers;

    public void Add(long number, IToken token)
    {
        Begin(number);
        writer.WriteToken(token, _content);
    }

    /// <summary>Adds an object that is already in the syntax of PDF: a tag is one of hundreds, and no token is made for it.</summary>
    public void Add(long number, string written)
    {
        Begin(number);
        _content.Write(Encoding.ASCII.GetBytes(written));
    }

    public StreamToken ToToken()
    {
        var entries = Tokens.Dictionary(
            ("Type", Tokens.Name("ObjStm")),
            ("N", new NumericToken(_numbers.Count)),
            ("First", new NumericToken(_index.Length))
        );
        byte[] packed = [.. Encoding.ASCII.GetBytes(_index.ToString()), .. _content.ToArray()];
        return Tokens.Deflated(entries, packed);
    }

    public void Dispose() => _content.Dispose();

    private void Begin(long number)
    {
        _content.WriteByte((byte)'\n');
        _numbers.Add(number);
        _index.Append(CultureInfo.InvariantCulture, $"{number} {_content.Length} ");
    }
}
