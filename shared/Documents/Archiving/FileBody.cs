using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>The objects of a file on their way into it, and the end of the file, which says where they are.</summary>
internal sealed class FileBody
{
    private readonly TokenWriter _writer;
    private readonly Stream _output;
    private readonly List<Place> _places = [Place.Free];

    /// <param name="writer">Knows how a token is written.</param>
    /// <param name="output">The file so far.</param>
    /// <param name="offsets">Where the objects that it holds are.</param>
    public FileBody(TokenWriter writer, Stream output, IReadOnlyDictionary<IndirectReference, long> offsets)
    {
        (_writer, _output) = (writer, output);
        _places.AddRange(Enumerable.Repeat(Place.Free, offsets.Count));
        foreach (var (reference, offset) in offsets)
        {
            _places[(int)reference.ObjectNumber] = Place.InFile(offset);
        }
    }

    /// <summary>A number for an object that is written later.</summary>
    public long Reserve()
    {
        _places.Add(Place.Free);
        return _places.Count - 1;
    }

    /// <summary>Writes an object by itself.</summary>
    public IndirectReferenceToken Write(long number, IToken token)
    {
        _places[(int)number] = Place.InFile(_output.Position);
        var reference = Tokens.Reference(number);
        _writer.WriteToken(new ObjectToken(default, reference.Data, token), _output);
        return reference;
    }

    /// <summary>Writes an object that has no number yet.</summary>
    public IndirectReferenceToken Write(IToken token) => Write(Reserve(), token);

    /// <summary>Writes the stream of small objects.</summary>
    public void Write(ObjectStream objects)
    {
        var stream = Reserve();
        for (var index = 0; index < objects.Numbers.Count; index++)
        {
            _places[(int)objects.Numbers[index]] = Place.InStream(stream, index);
        }

        Write(stream, objects.ToToken());
    }

    /// <summary>Writes where everything is.</summary>
    public void Close(IndirectReferenceToken root, IndirectReferenceToken information)
    {
        var identifier = Identifier();
        var trailer = Tokens.Dictionary(
            ("Root", root),
            ("Info", information),
            ("ID", Tokens.Array(identifier, identifier))
        );
        var number = Reserve();
        var start = _output.Position;
        _places[(int)number] = Place.InFile(start);
        Write(number, CrossReferences.Stream(_places, trailer));
        _output.Write(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"))
        );
    }

    /// <summary>A hash of all that was written: the same content gives the same file (ISO 32000-1, 14.4).</summary>
    private HexToken Identifier()
    {
        _output.Position = 0;
        return new HexToken(Convert.ToHexString(SHA256.HashData(_output).AsSpan(0, 16)));
    }
}
