namespace Aims.Documents.Tests;

public sealed class FontTests
{
    [Fact]
    public void Both_faces_hold_the_printable_repertoire()
    {
        var repertoire = PrintableText.Repertoire.Order().ToList();
        Assert.Equal(repertoire, Face.Regular.Characters.Order());
        Assert.Equal(repertoire, Face.Bold.Characters.Order());
    }

    [Fact]
    public void Figures_all_have_one_width()
    {
        Assert.Single("0123456789".Select(figure => Face.Regular.Width([figure], 9)).Distinct());
        Assert.Single("0123456789".Select(figure => Face.Bold.Width([figure], 9)).Distinct());
    }

    [Fact]
    public void A_document_that_uses_the_whole_repertoire_is_drawn_to_the_last_character()
    {
        // PdfPig holds 255 characters a font; the repertoire has more.
        var texts = PrintableText.Repertoire.Where(letter => letter != ' ').Chunk(50).Select(part => new string(part));
        var invoice = Sample.Invoice(change: facts =>
            facts with
            {
                Lines = [.. texts.Select(text => facts.Lines[0] with { Name = text, Description = text })],
            }
        );
        var text = new Drawn(invoice).Text;
        Assert.All(PrintableText.Repertoire, letter => Assert.Contains(letter, text));
    }

    [Fact]
    public void A_character_without_glyph_is_refused_instead_of_drawn_as_a_box()
    {
        var chinese = Sample.Invoice(change: facts => facts with { Buyer = facts.Buyer with { Name = "北京" } });
        Assert.Throws<ArgumentException>(() => DocumentPdf.Draw(chinese, Theme.House));
    }
}
