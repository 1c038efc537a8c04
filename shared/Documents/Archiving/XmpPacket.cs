using System.Security;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The metadata of a file in XML (ISO 19005-3, 6.6.2). PdfPig's own has a wrong namespace, and no lists where there must be.</summary>
internal static class XmpPacket
{
    public static StreamToken Stream(FileFacts file, bool hasXml) =>
        Tokens.Plain(
            Tokens.Dictionary(("Type", NameToken.Metadata), ("Subtype", Tokens.Name("XML"))),
            Encoding.UTF8.GetBytes(Of(file, hasXml))
        );

    /// <summary>Read-only, thus without the padding that leaves room for changes.</summary>
    private static string Of(FileFacts file, bool hasXml) =>
        $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(
                file.Title
            )}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(file.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{FileFacts.Language}</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>{FileFacts.Creator}</xmp:CreatorTool>
            <xmp:CreateDate>{file.XmpDate}</xmp:CreateDate>
            <xmp:ModifyDate>{file.XmpDate}</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>{FileFacts.Producer}</pdf:Producer>
            </rdf:Description>
            {(hasXml ? FacturXSchema.Descriptions : "")}
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
}
