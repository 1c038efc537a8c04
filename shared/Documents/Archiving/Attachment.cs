using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The XML of an invoice inside its PDF: the stream, and the file specification that leads to it (ISO 19005-3, 6.8).</summary>
internal static class Attachment
{
    /// <param name="xml">The bytes, kept as they are.</param>
    /// <param name="file">Its date is that of the XML too.</param>
    public static StreamToken Stream(ReadOnlySpan<byte> xml, FileFacts file)
    {
        var parameters = Tokens.Dictionary(
            ("ModDate", new StringToken(file.PdfDate)),
            ("Size", new NumericToken(xml.Length)),
            ("CheckSum", new HexToken(CheckSum(xml)))
        );
        return Tokens.Deflated(
            Tokens.Dictionary(
                ("Type", Tokens.Name("EmbeddedFile")),
                ("Subtype", Tokens.Name("text/xml")),
                ("Params", parameters)
            ),
            xml
        );
    }

    /// <param name="stream">Where the XML is.</param>
    /// <remarks>XML and page say the same (« Alternative »): France and Germany both take that word.</remarks>
    public static DictionaryToken Specification(IndirectReferenceToken stream)
    {
        var name = new StringToken(FacturXSchema.FileName);
        return Tokens.Dictionary(
            ("Type", Tokens.Name("Filespec")),
            ("F", name),
            ("UF", name),
            ("EF", Tokens.Dictionary(("F", stream), ("UF", stream))),
            ("AFRelationship", Tokens.Name("Alternative")),
            ("Desc", new StringToken("Facture au format Factur-X (EN 16931)"))
        );
    }

    /// <summary>What the catalog lists under the names of the files inside.</summary>
    public static DictionaryToken Names(IndirectReferenceToken specification) =>
        Tokens.Dictionary(
            (
                "EmbeddedFiles",
                Tokens.Dictionary(("Names", Tokens.Array(new StringToken(FacturXSchema.FileName), specification)))
            )
        );

    /// <summary>In hexadecimal.</summary>
    [SuppressMessage(
        "Security",
        "CA5351",
        Justification = "ISO 32000-1, 7.11.4 names MD5; it guards against damage only."
    )]
    public static string CheckSum(ReadOnlySpan<byte> xml) => Convert.ToHexString(MD5.HashData(xml));
}
