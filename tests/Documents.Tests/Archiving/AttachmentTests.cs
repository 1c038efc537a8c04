using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

public sealed class AttachmentTests
{
    [Fact]
    public void The_invoice_carries_its_XML_byte_for_byte()
    {
        var invoice = Sample.Invoice();
        Assert.Equal(FacturXml.Write(invoice), DocumentPdf.ReadXml(DocumentPdf.Draw(invoice, Theme.House)));
    }

    [Theory]
    [InlineData("invoice", true)]
    [InlineData("invoice of five pages", true)]
    [InlineData("credit note", true)]
    [InlineData("deposit", false)]
    [InlineData("restitution", false)]
    [InlineData("statement", false)]
    [InlineData("cheque slip", false)]
    public void Only_what_is_an_invoice_in_law_carries_one(string name, bool carries) =>
        Assert.Equal(carries, DocumentPdf.ReadXml(EveryFile.Of(name)) is not null);

    [Fact]
    public void Catalog_and_names_lead_to_one_file_that_stands_for_the_page()
    {
        using var objects = new PdfObjects(EveryFile.Of("invoice"));
        var associated = Assert.Single(objects.At<ArrayToken>(objects.Catalog, "AF").Data);
        var names = objects.At<DictionaryToken>(objects.At<DictionaryToken>(objects.Catalog, "Names"), "EmbeddedFiles");
        var listed = objects.At<ArrayToken>(names, "Names").Data;
        Assert.Equal(2, listed.Count);
        Assert.Equal("factur-x.xml", Assert.IsType<StringToken>(listed[0]).Data);
        Assert.Equal(associated, listed[1]);

        var specification = objects.Resolve<DictionaryToken>(associated);
        Assert.Equal("Filespec", PdfObjects.Text(specification, "Type"));
        Assert.Equal("factur-x.xml", PdfObjects.Text(specification, "F"));
        Assert.Equal("factur-x.xml", PdfObjects.Text(specification, "UF"));
        Assert.Equal("Alternative", PdfObjects.Text(specification, "AFRelationship"));
        Assert.NotEmpty(PdfObjects.Text(specification, "Desc")!);
        var streams = objects.At<DictionaryToken>(specification, "EF");
        Assert.Equal(streams.Data["F"], streams.Data["UF"]);
    }

    [Fact]
    public void The_file_says_its_type_date_size_and_sum()
    {
        var xml = FacturXml.Write(Sample.Invoice());
        using var objects = new PdfObjects(EveryFile.Of("invoice"));
        var specification = objects.Resolve<DictionaryToken>(objects.At<ArrayToken>(objects.Catalog, "AF").Data[0]);
        var stream = objects.At<StreamToken>(objects.At<DictionaryToken>(specification, "EF"), "F");
        Assert.Equal("EmbeddedFile", PdfObjects.Text(stream.StreamDictionary, "Type"));
        Assert.Equal("text/xml", PdfObjects.Text(stream.StreamDictionary, "Subtype"));
        var parameters = objects.At<DictionaryToken>(stream.StreamDictionary, "Params");
        Assert.Equal("D:20261201000000Z", PdfObjects.Text(parameters, "ModDate"));
        Assert.Equal(xml.Length, objects.At<NumericToken>(parameters, "Size").Int);
        Assert.Equal(Sum(xml), PdfObjects.Text(parameters, "CheckSum"));
        Assert.Equal(xml, PdfObjects.Inflated(stream).ToArray());
    }

    [Fact]
    public void A_damaged_file_gives_its_XML_as_it_was_or_none()
    {
        var pdf = EveryFile.Of("invoice");
        var xml = FacturXml.Write(Sample.Invoice());
        var random = new Random(20261201);
        var outcomes = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        for (var round = 0; round < 400; round++)
        {
            var read = DocumentPdf.ReadXml(round % 4 == 0 ? Cut(pdf, random) : Scratched(pdf, random));
            Assert.True(read is null || read.AsSpan().SequenceEqual(xml));
            outcomes[read is null]++;
        }

        Assert.All(outcomes.Values, count => Assert.InRange(count, 1, 400));
    }

    [Fact]
    public void What_is_no_PDF_has_no_XML()
    {
        Assert.Null(DocumentPdf.ReadXml(ReadOnlyMemory<byte>.Empty));
        Assert.Null(DocumentPdf.ReadXml(FacturXml.Write(Sample.Invoice())));
    }

    [SuppressMessage("Security", "CA5351", Justification = "ISO 32000-1, 7.11.4 names MD5.")]
    private static string Sum(byte[] xml) => Convert.ToHexString(MD5.HashData(xml));

    private static byte[] Cut(byte[] pdf, Random random) => pdf[..random.Next(pdf.Length)];

    /// <summary>In the second half, where the XML is.</summary>
    private static byte[] Scratched(byte[] pdf, Random random)
    {
        byte[] copy = [.. pdf];
        copy[random.Next(copy.Length / 2, copy.Length)] ^= (byte)random.Next(1, 256);
        return copy;
    }
}
