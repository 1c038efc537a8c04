using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Aims.Documents.Tests;

public sealed class ThemedPagesTests
{
    private static readonly AccentColour Green = SampleTheme.Other.Accent;

    public static TheoryData<string> Kinds { get; } = ["invoice", "deposit", "credit note", "statement", "slip"];

    private static Drawn Draw(string kind, Theme theme) =>
        kind switch
        {
            "invoice" => new(Sample.Invoice(), theme),
            "deposit" => new(Sample.Deposit(), theme),
            "credit note" => new(Sample.CreditNote(), theme),
            "statement" => new(SampleStatement.Of(), theme),
            _ => new(SampleSlip.Of(12), theme),
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_accent_is_the_theme_s_on_every_kind(string kind)
    {
        var house = Colours(Draw(kind, Theme.House));
        var other = Colours(Draw(kind, SampleTheme.Other));
        Assert.Contains(AccentColour.House.Ink, house);
        Assert.DoesNotContain(Green.Ink, house);
        Assert.Contains(Green.Ink, other);
        Assert.DoesNotContain(AccentColour.House.Ink, other);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_logo_keeps_the_window_in_its_place_and_nothing_covers_another(string kind)
    {
        var (house, other) = (Draw(kind, Theme.House), Draw(kind, SampleTheme.Other));
        Placement.IsInsideTheMargins(other);
        Placement.HasNoTextOverAnother(other);
        if (kind != "slip")
        {
            Assert.Equal(Window(house), Window(other));
        }
    }

    [Fact]
    public void The_seller_s_name_stays_text_beside_a_logo() =>
        Assert.Contains(
            "AIM&S Informatique · 26 rue des Rigoles, 75020\u00A0Paris",
            new Drawn(Sample.Invoice(), SampleTheme.Other).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_logo_fills_its_place_in_its_own_proportions()
    {
        var page = new Drawn(Sample.Invoice(), SampleTheme.Other).Pages[0];
        var ring = Filled(page, Green.Ink).First();
        // The ring: 36 of 40 units high, in a place of 13 mm, 2 units from its left and upper edge.
        var unit = A4.Mm(13) / 40;
        Assert.Equal(36 * unit, ring.Height, 0.1);
        Assert.Equal(36 * unit, ring.Width, 0.1);
        Assert.Equal(Sheet.Side + (2 * unit), ring.Left, 0.1);
        Assert.Equal(A4.Height - Sheet.Top - (2 * unit), ring.Top, 0.1);
    }

    [Fact]
    public void The_seller_s_own_words_are_on_the_documents_that_they_are_for()
    {
        Assert.Contains(
            "Provision de notre maison.",
            new Drawn(Sample.Invoice(), SampleTheme.Other).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dépôt de notre maison.",
            new Drawn(Sample.Deposit(), SampleTheme.Other).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Restitution de notre maison.",
            new Drawn(Sample.Restitution(), SampleTheme.Other).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_colour_is_RGB_without_transparency()
    {
        var pdf = Encoding.Latin1.GetString(new Drawn(Sample.Invoice(), SampleTheme.Other).Bytes);
        Assert.DoesNotContain("/ca ", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/SMask", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/DeviceCMYK", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_theme_gives_the_same_bytes_and_another_gives_others()
    {
        var again = ThemeJson.Read(ThemeJson.Write(SampleTheme.Other)).Value!;
        var bytes = DocumentPdf.Draw(Sample.Invoice(), SampleTheme.Other);
        Assert.True(bytes.AsSpan().SequenceEqual(DocumentPdf.Draw(Sample.Invoice(), again)));
        Assert.False(bytes.AsSpan().SequenceEqual(DocumentPdf.Draw(Sample.Invoice(), Theme.House)));
    }

    private static HashSet<Ink> Colours(Drawn drawn) =>
        [.. drawn.Pages.SelectMany(page => page.Paths).Where(path => path.IsFilled).Select(Fill)];

    private static Ink Fill(PdfPath path)
    {
        var (red, green, blue) = path.FillColor!.ToRGBValues();
        return new Ink(Byte(red), Byte(green), Byte(blue));
    }

    private static byte Byte(double part) => (byte)Math.Round(part * byte.MaxValue);

    private static IEnumerable<PdfRectangle> Filled(Page page, Ink ink) =>
        page
            .Paths.Where(path => path.IsFilled && Fill(path) == ink)
            .Select(path => path.GetBoundingRectangle())
            .OfType<PdfRectangle>();

    private static double Window(Drawn drawn) =>
        Drawn
            .LettersOf(drawn.Pages[0])
            .Where(letter => letter.StartBaseLine.X > A4.Mm(105) && letter.StartBaseLine.Y < A4.Height - A4.Mm(40))
            .Max(letter => letter.StartBaseLine.Y);
}
