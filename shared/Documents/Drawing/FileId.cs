using System.Security.Cryptography;
using System.Text;

namespace Aims.Documents;

/// <summary>The two identifiers at the end of a PDF file (ISO 32000-1, 14.4), which PdfPig draws by chance.</summary>
internal static class FileId
{
    private const int HexDigits = 32;

    /// <summary>Replaces both by a hash of the rest, in place: the same content gives the same file.</summary>
    public static void Stamp(Span<byte> pdf)
    {
        var start = pdf.LastIndexOf("/ID"u8);
        var first = start + pdf[start..].IndexOf((byte)'<') + 1;
        var second = first + pdf[first..].IndexOf((byte)'<') + 1;
        pdf.Slice(first, HexDigits).Fill((byte)'0');
        pdf.Slice(second, HexDigits).Fill((byte)'0');

        var hash = Convert.ToHexString(SHA256.HashData(pdf))[..HexDigits];
        Encoding.ASCII.GetBytes(hash, pdf.Slice(first, HexDigits));
        Encoding.ASCII.GetBytes(hash, pdf.Slice(second, HexDigits));
    }
}
