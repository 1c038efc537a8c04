namespace Aims.Documents.Tests;

/// <summary>What readers other than PdfPig find in our files.</summary>
public sealed class ReaderTests
{
    public static TheoryData<string> Files => EveryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Qpdf_finds_no_error(string name) =>
        Assert.Contains(
            "No syntax or stream encoding errors found",
            Tool.Ask("qpdf", EveryFile.Of(name), "--check"),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_font_is_embedded_and_can_be_searched(string name)
    {
        var fonts = Tool.Ask("pdffonts", EveryFile.Of(name))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.Matches(@"[A-Z]{6}\+AimsSans-\w+ +TrueType +\w+ +yes +yes +yes", font));
    }

    [Fact]
    public void Pdfdetach_gives_the_XML_back_byte_for_byte()
    {
        var invoice = Sample.Invoice(Sample.Ugly);
        var path = Path.GetTempFileName();
        Tool.Ask("pdfdetach", DocumentPdf.Draw(invoice, Theme.House), "-savefile", "factur-x.xml", "-o", path);
        Assert.Equal(FacturXml.Write(invoice), File.ReadAllBytes(path));
        File.Delete(path);
    }

    [Fact]
    public void Pdfinfo_reads_title_date_and_metadata()
    {
        var said = Tool.Ask("pdfinfo", EveryFile.Of("invoice"), "-isodates");
        Assert.Matches(@"Title: +Facture F2026-000123\n", said);
        Assert.Matches(@"CreationDate: +2026-12-01T00:00:00Z\n", said);
        Assert.Matches(@"ModDate: +2026-12-01T00:00:00Z\n", said);
        Assert.Matches(@"Metadata Stream: +yes\n", said);
        Assert.Matches(@"JavaScript: +no\n", said);
        Assert.Matches(@"Encrypted: +no\n", said);
    }
}
