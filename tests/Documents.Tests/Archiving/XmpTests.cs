using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

public sealed class XmpTests
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace PdfAId = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Fx = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static TheoryData<string> Files => EveryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_says_that_it_is_a_PDF_A_3b(string name)
    {
        var packet = Packet(EveryFile.Of(name));
        Assert.Equal("3", Only(packet, PdfAId + "part").Value);
        Assert.Equal("B", Only(packet, PdfAId + "conformance").Value);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_packet_and_the_information_dictionary_agree(string name)
    {
        var pdf = EveryFile.Of(name);
        var packet = Packet(pdf);
        using var objects = new PdfObjects(pdf);
        var information = objects.Information;
        var title = Only(packet, Dc + "title").Element(Rdf + "Alt")!.Element(Rdf + "li")!;
        Assert.Equal("x-default", title.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(information.Title, title.Value);
        Assert.Equal(information.Author, Only(packet, Dc + "creator").Element(Rdf + "Seq")!.Element(Rdf + "li")!.Value);
        Assert.Equal(information.Creator, Only(packet, Xmp + "CreatorTool").Value);
        Assert.Equal(information.Producer, Only(packet, Pdf + "Producer").Value);
        Assert.Equal("fr-FR", Only(packet, Dc + "language").Element(Rdf + "Bag")!.Element(Rdf + "li")!.Value);
        Assert.Equal(AsXmp(information.CreationDate!), Only(packet, Xmp + "CreateDate").Value);
        Assert.Equal(AsXmp(information.ModifiedDate!), Only(packet, Xmp + "ModifyDate").Value);
    }

    [Fact]
    public void The_date_is_that_of_the_document()
    {
        using var objects = new PdfObjects(DocumentPdf.Draw(Sample.Invoice(), Theme.House));
        Assert.Equal("D:20261201000000Z", objects.Information.CreationDate);
    }

    [Theory]
    [InlineData("invoice")]
    [InlineData("credit note")]
    public void An_invoice_in_law_says_that_it_holds_a_Factur_X_of_EN_16931(string name)
    {
        var packet = Packet(EveryFile.Of(name));
        Assert.Equal("INVOICE", Only(packet, Fx + "DocumentType").Value);
        Assert.Equal("factur-x.xml", Only(packet, Fx + "DocumentFileName").Value);
        Assert.Equal("1.0", Only(packet, Fx + "Version").Value);
        Assert.Equal("EN 16931", Only(packet, Fx + "ConformanceLevel").Value);
    }

    [Fact]
    public void The_properties_of_Factur_X_are_described_by_an_extension_schema()
    {
        var packet = Packet(EveryFile.Of("invoice"));
        var schema = Only(packet, Extension + "schemas").Element(Rdf + "Bag")!.Elements().Single();
        Assert.Equal(Rdf + "li", schema.Name);
        Assert.Equal("Resource", schema.Attribute(Rdf + "parseType")!.Value);
        Assert.Equal("Factur-X PDFA Extension Schema", schema.Element(Schema + "schema")!.Value);
        Assert.Equal(Fx.NamespaceName, schema.Element(Schema + "namespaceURI")!.Value);
        Assert.Equal("fx", schema.Element(Schema + "prefix")!.Value);
        var properties = schema.Element(Schema + "property")!.Element(Rdf + "Seq")!.Elements(Rdf + "li").ToList();
        Assert.Equal(
            ["ConformanceLevel", "DocumentFileName", "DocumentType", "Version"],
            properties.Select(property => property.Element(Property + "name")!.Value).Order(StringComparer.Ordinal)
        );
        Assert.All(
            properties,
            property =>
            {
                Assert.Equal("Resource", property.Attribute(Rdf + "parseType")!.Value);
                Assert.Equal("Text", property.Element(Property + "valueType")!.Value);
                Assert.Equal("external", property.Element(Property + "category")!.Value);
                Assert.NotEmpty(property.Element(Property + "description")!.Value);
            }
        );
    }

    [Theory]
    [InlineData("deposit")]
    [InlineData("restitution")]
    [InlineData("statement")]
    [InlineData("cheque slip")]
    public void What_is_no_invoice_does_not_speak_of_Factur_X(string name) =>
        Assert.DoesNotContain("factur-x", Text(EveryFile.Of(name)), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Marks_of_XML_in_a_name_stay_part_of_the_name()
    {
        const string name = "A<B> & \"Cie\" d’Œuvres";
        var invoice = Sample.Invoice(change: facts => facts with { Seller = facts.Seller with { Name = name } });
        var pdf = DocumentPdf.Draw(invoice, Theme.House);
        Assert.Equal(name, Only(Packet(pdf), Dc + "creator").Value);
        using var objects = new PdfObjects(pdf);
        Assert.Equal(name, objects.Information.Author);
    }

    [Fact]
    public void The_packet_can_be_read_without_inflating_and_names_no_encoding()
    {
        var raw = Encoding.UTF8.GetString(EveryFile.Of("invoice"));
        Assert.Contains(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
            raw,
            StringComparison.Ordinal
        );
        Assert.Contains("<?xpacket end=\"r\"?>\nendstream", raw, StringComparison.Ordinal);
    }

    private static string AsXmp(string pdfDate) =>
        DateTime
            .ParseExact(pdfDate, "'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static XElement Only(XElement packet, XName name) => Assert.Single(packet.Descendants(name));

    private static XElement Packet(byte[] pdf)
    {
        var root = XDocument.Parse(Text(pdf)).Root!;
        Assert.Equal(X + "xmpmeta", root.Name);
        var rdf = Assert.Single(root.Elements());
        Assert.Equal(Rdf + "RDF", rdf.Name);
        Assert.All(rdf.Elements(), description => Assert.Equal(Rdf + "Description", description.Name));
        Assert.All(rdf.Elements(), description => Assert.Equal("", description.Attribute(Rdf + "about")!.Value));
        return root;
    }

    private static string Text(byte[] pdf)
    {
        using var objects = new PdfObjects(pdf);
        var stream = objects.At<StreamToken>(objects.Catalog, "Metadata");
        Assert.Equal("Metadata", PdfObjects.Text(stream.StreamDictionary, "Type"));
        Assert.Equal("XML", PdfObjects.Text(stream.StreamDictionary, "Subtype"));
        Assert.False(stream.StreamDictionary.ContainsKey(NameToken.Filter));
        return Encoding.UTF8.GetString(stream.Data.Span);
    }
}
