using System.Text;
using System.Text.Unicode;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>A line of text in the content of a page: its colour, font, size, place and codes (ISO 32000-1, 9.4).</summary>
/// <remarks>PdfPig has an operation for each, and gives every number nine decimals before it takes the zeros away.</remarks>
internal sealed class ShownText(Ink ink, NameToken font, double size, PdfPoint start, byte[] codes)
    : IGraphicsStateOperation
{
    /// <summary>Bytes of all but the codes, at most.</summary>
    private const int Room = 128;

    /// <summary>Each value of a component, as the part of the whole that PDF wants.</summary>
    private static readonly string[] Parts =
    [
        .. Enumerable
            .Range(0, byte.MaxValue + 1)
            .Select(value => Math.Round(value / (double)byte.MaxValue, 4).ToString(CultureInfo.InvariantCulture)),
    ];

    public string Operator => "Tj";

    public void Run(IOperationContext operationContext) =>
        throw new NotSupportedException("A page that is being drawn is not read.");

    public void Write(Stream stream)
    {
        Span<byte> line = new byte[Room + (2 * codes.Length)];
        // Hundredths of a point fit a float, which is written in half the time of a double.
        Utf8.TryWrite(
            line,
            CultureInfo.InvariantCulture,
            $"{Parts[ink.Red]} {Parts[ink.Green]} {Parts[ink.Blue]} rg\nBT\n/{font.Data} {(float)size} Tf\n{(float)start.X} {(float)start.Y} Td\n<",
            out var head
        );
        Convert.TryToHexString(codes, line[head..], out var hex);
        var end = "> Tj\nET\n"u8;
        end.CopyTo(line[(head + hex)..]);
        stream.Write(line[..(head + hex + end.Length)]);
    }
}
