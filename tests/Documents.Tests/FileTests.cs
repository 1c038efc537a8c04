using System.Diagnostics;
using System.Text;

namespace Aims.Documents.Tests;

public sealed class FileTests
{
    [Fact]
    public void Title_author_language_and_links_are_in_the_file()
    {
        var drawn = new Drawn(Sample.Invoice());
        Assert.Equal("Facture F2026-000123", drawn.Title);
        Assert.Equal("AIM&S Informatique", drawn.Author);
        // In the letterhead and in the footer.
        string[] links = ["mailto:facturation@aims-informatique.com", "tel:0825672467"];
        Assert.Equal([.. links, .. links], drawn.Links);
        var raw = Encoding.Latin1.GetString(drawn.Bytes);
        Assert.Contains("/Lang (fr-FR)", raw, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20261201)", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void One_page_is_at_most_30_KB() =>
        Assert.InRange(DocumentPdf.Draw(Sample.Invoice(Sample.WithServers(8)), Theme.House).Length, 1, 30 * 1024);

    [Fact]
    public void The_number_is_read_back()
    {
        Assert.Equal(
            DocumentNumber.Parse("F2026-000123"),
            DocumentPdf.ReadNumber(DocumentPdf.Draw(Sample.Invoice(), Theme.House))
        );
        Assert.Equal(
            DocumentNumber.Parse("DG2026-000007"),
            DocumentPdf.ReadNumber(DocumentPdf.Draw(Sample.Deposit(), Theme.House))
        );
    }

    [Fact]
    public void What_is_no_document_of_ours_has_no_number()
    {
        var pdf = DocumentPdf.Draw(Sample.Invoice(), Theme.House);
        Assert.Null(DocumentPdf.ReadNumber(ReadOnlyMemory<byte>.Empty));
        Assert.Null(DocumentPdf.ReadNumber(Encoding.UTF8.GetBytes("Facture F2026-000123")));
        Assert.Null(DocumentPdf.ReadNumber(pdf.AsMemory(0, pdf.Length / 2)));
        Assert.Null(DocumentPdf.ReadNumber(Replaced(pdf, "Facture F2026-000123", "Facture F2026-00012X")));
    }

    [Fact]
    public void A_template_that_this_build_does_not_know_is_refused()
    {
        var later = Sample.Invoice(change: facts => facts with { Template = InvoicingTerms.CurrentTemplate + 1 });
        Assert.Throws<ArgumentException>(() => DocumentPdf.Draw(later, Theme.House));
    }

    [Fact]
    public void Another_reader_finds_no_error() =>
        Assert.Contains("No syntax", Ask("qpdf", "--check"), StringComparison.Ordinal);

    [Fact]
    public void Every_font_is_embedded_and_can_be_searched()
    {
        var fonts = Ask("pdffonts").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.Matches(@"AimsSans-\w+ +TrueType +\w+ +yes +\w+ +yes", font));
    }

    private static byte[] Replaced(byte[] pdf, string old, string other) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(old, other, StringComparison.Ordinal));

    /// <summary>What a tool says about the file; skipped, by name, on a machine that lacks the tool.</summary>
    private static string Ask(string tool, params string[] arguments)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, tool))), $"{tool} is not installed");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, DocumentPdf.Draw(Sample.Invoice(Sample.WithServers(60)), Theme.House));
            using var process = Process.Start(
                new ProcessStartInfo(tool, [.. arguments, path])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return said;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
