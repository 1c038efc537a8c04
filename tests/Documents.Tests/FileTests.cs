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
        Assert.Contains("/CreationDate (D:20261201000000Z)", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_break_space_in_the_name_of_the_seller_is_not_read_as_a_euro()
    {
        var invoice = Sample.Invoice(change: facts =>
            facts with
            {
                Seller = facts.Seller with { Name = "AIM&S\u00A0Informatique" },
            }
        );
        var raw = Encoding.Latin1.GetString(DocumentPdf.Draw(invoice, Theme.House));
        Assert.Contains("/Author (AIM&S Informatique)", raw, StringComparison.Ordinal);
        Assert.Contains("<dc:creator><rdf:Seq><rdf:li>AIM&amp;S Informatique<", raw, StringComparison.Ordinal);
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

    private static byte[] Replaced(byte[] pdf, string old, string other) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(old, other, StringComparison.Ordinal));
}
