using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;
using UglyToad.PdfPig.Fonts.TrueType.Subsetting;

namespace Aims.Documents.Tests;

public sealed class FontTests
{
    private static readonly Face[] Faces = [Face.Regular, Face.Bold];

    [Fact]
    public void Both_faces_hold_the_printable_repertoire()
    {
        var repertoire = PrintableText.Repertoire.Order().ToList();
        Assert.Equal(repertoire, Face.Regular.Whole.Widths.Keys.Order());
        Assert.Equal(repertoire, Face.Bold.Whole.Widths.Keys.Order());
    }

    [Fact]
    public void The_French_files_have_the_glyphs_and_widths_of_the_whole_ones()
    {
        foreach (var face in Faces)
        {
            var (french, whole) = (Parsed(face.French), Parsed(face.Whole));
            Assert.InRange(face.French.Widths.Count, 95, 200);
            Assert.All(face.French.Widths, pair => Assert.Equal(face.Whole.Widths[pair.Key], pair.Value));
            Assert.All(
                face.French.Widths.Keys,
                letter => Assert.Equal(OutlineOf(whole, letter), OutlineOf(french, letter))
            );
        }
    }

    [Fact]
    public void Every_glyph_is_an_outline_of_its_own()
    {
        // PdfPig loses the last byte of one that is put together from others, and with it the height of some accents (Å, Ś, ť).
        foreach (var file in Faces.SelectMany(face => new[] { face.French, face.Whole }))
        {
            var font = Parsed(file);
            var letters = file.Widths.Keys.ToList();
            Assert.All(
                letters.Chunk(255),
                part =>
                {
                    var embedded = TrueTypeSubsetter.Subset(file.Bytes.ToArray(), new TrueTypeSubsetEncoding(part));
                    var again = TrueTypeFontParser.Parse(new TrueTypeDataBytes(embedded));
                    Assert.Equal(part.Length + 1, again.TableRegister.HorizontalMetricsTable.HorizontalMetrics.Count);
                    for (var index = 0; index < part.Length; index++)
                    {
                        Assert.Equal(OutlineOf(font, part[index]), OutlineOf(again, index + 1));
                    }
                }
            );
        }
    }

    [Fact]
    public void A_document_embeds_one_font_of_each_face_whatever_its_letters()
    {
        Assert.Equal(2, FontsOf(Sample.Invoice()));
        Assert.Equal(
            2,
            FontsOf(Sample.Invoice(change: facts => facts with { Buyer = facts.Buyer with { Name = "Łódź" } }))
        );
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

    private static TrueTypeFont Parsed(FaceFile file) =>
        TrueTypeFontParser.Parse(new TrueTypeDataBytes(file.Bytes.ToArray()));

    /// <summary>How a glyph is drawn: null where there is nothing to see.</summary>
    private static string? OutlineOf(TrueTypeFont font, int code) =>
        font.TryGetPath(code, out var path) ? string.Join('\n', path.SelectMany(part => part.Commands)) : null;

    /// <summary>How many fonts a document embeds.</summary>
    private static int FontsOf(Document document)
    {
        using var objects = new PdfObjects(DocumentPdf.Draw(document, Theme.House));
        return objects.OfType("FontDescriptor").Count();
    }
}
