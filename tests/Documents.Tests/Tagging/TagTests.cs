using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

public sealed class TagTests
{
    public static TheoryData<string> Files => EveryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_is_drawn_belongs_to_one_element_or_is_an_ornament(string name)
    {
        using var file = PdfDocument.Open(EveryFile.Of(name));
        foreach (var page in file.GetPages())
        {
            var (isMarked, marks) = (false, 0);
            foreach (var operation in page.Operations)
            {
                switch (operation)
                {
                    case BeginMarkedContentWithProperties mark:
                        Assert.False(isMarked);
                        Assert.Equal(
                            marks.ToString(CultureInfo.InvariantCulture),
                            PdfObjects.Text(mark.Properties!, "MCID")
                        );
                        (isMarked, marks) = (true, marks + 1);
                        break;
                    case BeginMarkedContent ornament:
                        Assert.False(isMarked);
                        Assert.Equal("Artifact", ornament.Name.Data);
                        isMarked = true;
                        break;
                    case EndMarkedContent:
                        Assert.True(isMarked);
                        isMarked = false;
                        break;
                    case ShowText or StrokePath or FillPathNonZeroWinding:
                        Assert.True(isMarked, operation.Operator);
                        break;
                }
            }

            Assert.False(isMarked);
            Assert.InRange(marks, 1, int.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Pages_and_links_lead_back_to_their_elements(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        Assert.True(objects.At<BooleanToken>(objects.At<DictionaryToken>(objects.Catalog, "MarkInfo"), "Marked").Data);
        var root = objects.At<DictionaryToken>(objects.Catalog, "StructTreeRoot");
        Assert.Equal("StructTreeRoot", PdfObjects.Text(root, "Type"));
        var numbers = objects.At<ArrayToken>(objects.At<DictionaryToken>(root, "ParentTree"), "Nums").Data;
        var parents = numbers.Chunk(2).ToDictionary(pair => ((NumericToken)pair[0]).Int, pair => pair[1]);
        Assert.Equal(parents.Count, objects.At<NumericToken>(root, "ParentTreeNextKey").Int);
        foreach (var page in objects.Pages)
        {
            Assert.Equal("S", PdfObjects.Text(page, "Tabs"));
            var elements = objects
                .Resolve<ArrayToken>(parents[objects.At<NumericToken>(page, "StructParents").Int])
                .Data;
            for (var mark = 0; mark < elements.Count; mark++)
            {
                var element = objects.Resolve<DictionaryToken>(elements[mark]);
                Assert.Equal(page, objects.At<DictionaryToken>(element, "Pg"));
                Assert.Contains(mark, Marks(element));
            }

            foreach (var reference in objects.At<ArrayToken>(page, "Annots").Data)
            {
                var link = objects.Resolve<DictionaryToken>(reference);
                var element = objects.Resolve<DictionaryToken>(
                    parents[objects.At<NumericToken>(link, "StructParent").Int]
                );
                Assert.Equal("Link", PdfObjects.Text(element, "S"));
                Assert.Equal(page, objects.At<DictionaryToken>(element, "Pg"));
                var named = objects.At<ArrayToken>(element, "K").Data.OfType<DictionaryToken>().Single();
                Assert.Equal("OBJR", PdfObjects.Text(named, "Type"));
                Assert.Equal(reference, named.Data["Obj"]);
                Assert.Matches("^(mailto|tel):", PdfObjects.Text(link, "Contents")!);
            }
        }
    }

    [Fact]
    public void The_title_is_heard_once_and_the_payment_has_a_heading()
    {
        using var aloud = new ReadAloud(EveryFile.Of("invoice of five pages"));
        Assert.Equal(["FACTURE"], aloud.TextsOf("H1"));
        Assert.Equal(["Règlement par virement"], aloud.TextsOf("H2"));
    }

    [Fact]
    public void Each_part_of_a_statement_has_a_heading()
    {
        using var aloud = new ReadAloud(EveryFile.Of("statement"));
        Assert.Equal(
            [
                "Sommes devenues exigibles (article\u00A06.3)",
                "Règlement par virement",
                "À titre indicatif, facturées sur demande",
            ],
            aloud.TextsOf("H2")
        );
    }

    [Fact]
    public void Words_on_two_lines_of_a_text_are_heard_apart()
    {
        using var aloud = new ReadAloud(EveryFile.Of("invoice"));
        Assert.Contains(
            "Merci de rappeler cette référence, ou de scanner le code avec votre application bancaire.",
            aloud.TextsOf("P")
        );
    }

    [Fact]
    public void A_table_over_five_pages_is_one_table_with_one_head()
    {
        var invoice = Sample.Invoice(Sample.WithServers(90));
        var pdf = DocumentPdf.Draw(invoice, Theme.House);
        using var aloud = new ReadAloud(pdf);
        var lines = invoice.Facts.Lines;
        Assert.Single(aloud.TextsOf("Table"));
        Assert.Equal(1 + lines.Count, aloud.TextsOf("TR").Count());
        Assert.Equal(["Désignation", "Période", "Qté", "P.U. HT", "TVA", "Montant HT"], aloud.TextsOf("TH"));
        Assert.Equal(6 * lines.Count, aloud.TextsOf("TD").Count());
        Assert.Equal(
            lines.Select(line => French.Amount(line.Net)),
            aloud.TextsOf("TD").Where((_, index) => index % 6 == 5)
        );
    }

    [Fact]
    public void Two_tables_of_a_statement_stay_two()
    {
        using var aloud = new ReadAloud(StatementPdf.Draw(SampleStatement.Of(documents: 30, months: 12), Theme.House));
        Assert.Equal(2, aloud.TextsOf("Table").Count());
        Assert.Equal(7 + 2, aloud.TextsOf("TH").Count());
    }

    [Theory]
    [InlineData("Page 1/")]
    [InlineData("(suite)")]
    [InlineData("SPÉCIMEN")]
    public void Foot_running_head_and_specimen_mark_are_not_read(string text)
    {
        using var aloud = new ReadAloud(EveryFile.Of("invoice of five pages"));
        Assert.DoesNotContain(aloud.Elements, element => element.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_reading_is_that_of_the_page()
    {
        using var aloud = new ReadAloud(EveryFile.Of("invoice"));
        string[] expected =
        [
            "AIM&S Informatique",
            "FACTURE",
            "N°\u00A0F2026-000123",
            "Date d’émission",
            "Boulangerie Lefèvre",
            "Désignation",
            "Règlement par virement",
            "Total HT",
            "NET À PAYER",
        ];
        var heard = aloud.Elements.Select(element => element.Text).ToList();
        var places = expected.Select(text => heard.IndexOf(text)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static IEnumerable<int> Marks(DictionaryToken element) =>
        element.Data["K"] is ArrayToken kids
            ? kids.Data.OfType<NumericToken>().Select(mark => mark.Int)
            : [((NumericToken)element.Data["K"]).Int];
}
