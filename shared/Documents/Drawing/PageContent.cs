using System.Buffers;
using System.Buffers.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;

namespace Aims.Documents;

/// <summary>What is drawn on a page, in the operators of its content stream (ISO 32000-1, annex A).</summary>
/// <remarks>
/// To PdfPig it is one operation: an object for each operator, and nine decimals for each number before its zeros are taken away, would be
/// an eighth of the time of a document. A colour or font that is set already is not set again.
/// </remarks>
internal sealed class PageContent : IGraphicsStateOperation
{
    private const int UsualSize = 16 * 1024;
    private const int LongestNumber = 32;

    private static readonly long[] Scales = [1, 10, 100, 1_000, 10_000, 100_000];

    private static readonly SearchValues<byte> Escaped = SearchValues.Create("()\\\r\n"u8);

    private readonly ArrayBufferWriter<byte> _bytes = new(UsualSize);
    private readonly Stack<State> _saved = new();
    private State _state;

    /// <inheritdoc />
    public string Operator => "";

    /// <inheritdoc />
    public void Run(IOperationContext operationContext) =>
        throw new NotSupportedException("A page that is being drawn is not read.");

    /// <inheritdoc />
    public void Write(Stream stream) => stream.Write(_bytes.WrittenSpan);

    /// <summary>Keeps colours, font and matrix, to be had again after <see cref="Restore"/>.</summary>
    public void Save()
    {
        _saved.Push(_state);
        Add("q\n"u8);
    }

    public void Restore()
    {
        _state = _saved.Pop();
        Add("Q\n"u8);
    }

    /// <summary>What follows is drawn through a matrix (8.3.4).</summary>
    public void Transform(double a, double b, double c, double d, double x, double y)
    {
        foreach (var part in (ReadOnlySpan<double>)[a, b, c, d])
        {
            Number(part, decimals: 5);
        }

        Point(new PdfPoint(x, y));
        Add("cm\n"u8);
    }

    /// <summary>A line of text.</summary>
    /// <param name="font">What the page calls it.</param>
    /// <param name="size">In points.</param>
    /// <param name="ink">Its colour.</param>
    /// <param name="start">Where the first letter begins and stands.</param>
    /// <param name="codes">The letters, as the font numbers them.</param>
    public void Text(string font, double size, Ink ink, PdfPoint start, ReadOnlySpan<byte> codes)
    {
        Fill(ink);
        Add("BT\n"u8);
        if (_state.Font != font || _state.Size != size)
        {
            _state = _state with { Font = font, Size = size };
            Name(font);
            Number(size);
            Add("Tf\n"u8);
        }

        Point(start);
        Add("Td\n"u8);
        String(codes);
        Add("Tj\nET\n"u8);
    }

    public void Line(PdfPoint from, PdfPoint to, double thickness, Ink ink)
    {
        if (_state.Stroke != ink)
        {
            _state = _state with { Stroke = ink };
            Colour(ink);
            Add("RG\n"u8);
        }

        if (_state.Thickness != thickness)
        {
            _state = _state with { Thickness = thickness };
            Number(thickness);
            Add("w\n"u8);
        }

        Move(from);
        LineTo(to);
        Add("S\n"u8);
    }

    /// <summary>The colour of what is filled from here on, letters among it.</summary>
    public void Fill(Ink ink)
    {
        if (_state.Fill != ink)
        {
            _state = _state with { Fill = ink };
            Colour(ink);
            Add("rg\n"u8);
        }
    }

    public void Rectangle(PdfPoint corner, double width, double height)
    {
        Point(corner);
        Number(width);
        Number(height);
        Add("re\n"u8);
    }

    public void Move(PdfPoint to)
    {
        Point(to);
        Add("m\n"u8);
    }

    public void LineTo(PdfPoint to)
    {
        Point(to);
        Add("l\n"u8);
    }

    /// <summary>A Bézier curve of two control points.</summary>
    public void Curve(PdfPoint first, PdfPoint second, PdfPoint to)
    {
        Point(first);
        Point(second);
        Point(to);
        Add("c\n"u8);
    }

    public void ClosePath() => Add("h\n"u8);

    public void FillPath(bool isEvenOdd = false) => Add(isEvenOdd ? "f*\n"u8 : "f\n"u8);

    /// <summary>Nothing is drawn outside the path from here on.</summary>
    public void Clip() => Add("W\nn\n"u8);

    /// <summary>What follows says nothing to a reader (14.8.2.2).</summary>
    public void BeginOrnament() => Add("/Artifact BMC\n"u8);

    /// <summary>What follows belongs to an element of the structure (14.7.4).</summary>
    public void BeginMark(string type, int number)
    {
        Name(type);
        Add("<</MCID "u8);
        Number(number);
        Add(">>BDC\n"u8);
    }

    public void EndMark() => Add("EMC\n"u8);

    private void Colour(Ink ink)
    {
        foreach (var part in (ReadOnlySpan<byte>)[ink.Red, ink.Green, ink.Blue])
        {
            Number(part / (double)byte.MaxValue, decimals: 4);
        }
    }

    private void Point(PdfPoint point)
    {
        Number(point.X);
        Number(point.Y);
    }

    private void Name(string name)
    {
        Add("/"u8);
        var written = System.Text.Encoding.ASCII.GetBytes(name, _bytes.GetSpan(name.Length));
        _bytes.Advance(written);
        Add(" "u8);
    }

    /// <summary>As short as it is exact: <c>12.5</c>, not <c>12.50</c>.</summary>
    private void Number(double number, int decimals = 2)
    {
        var scale = Scales[decimals];
        var scaled = (long)Math.Round(number * scale);
        var room = _bytes.GetSpan(LongestNumber);
        var length = 0;
        if (scaled < 0)
        {
            room[length++] = (byte)'-';
            scaled = -scaled;
        }

        Utf8Formatter.TryFormat(scaled / scale, room[length..], out var written);
        length += written;
        var rest = scaled % scale;
        if (rest > 0)
        {
            room[length++] = (byte)'.';
        }

        for (; rest > 0; rest = rest * 10 % scale)
        {
            room[length++] = (byte)('0' + (rest * 10 / scale));
        }

        room[length++] = (byte)' ';
        _bytes.Advance(length);
    }

    private void String(ReadOnlySpan<byte> codes)
    {
        Add("("u8);
        for (var next = codes.IndexOfAny(Escaped); next >= 0; next = codes.IndexOfAny(Escaped))
        {
            Add(codes[..next]);
            Add("\\"u8);
            Add(
                codes[next] switch
                {
                    (byte)'\r' => "r"u8,
                    (byte)'\n' => "n"u8,
                    _ => codes.Slice(next, 1),
                }
            );
            codes = codes[(next + 1)..];
        }

        Add(codes);
        Add(")"u8);
    }

    private void Add(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>What the operators have set; nothing at the beginning of a page.</summary>
    private readonly record struct State(Ink? Fill, Ink? Stroke, double Thickness, string? Font, double Size);
}
