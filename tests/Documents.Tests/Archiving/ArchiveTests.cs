using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

/// <summary>What PDF/A-3b asks of a file, clause by clause of ISO 19005-3.</summary>
public sealed class ArchiveTests
{
    public static TheoryData<string> Files => EveryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Colours_mean_what_an_sRGB_profile_in_the_file_says(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        var intent = objects.Resolve<DictionaryToken>(
            Assert.Single(objects.At<ArrayToken>(objects.Catalog, "OutputIntents").Data)
        );
        Assert.Equal("GTS_PDFA1", PdfObjects.Text(intent, "S"));
        var profile = objects.At<StreamToken>(intent, "DestOutputProfile");
        Assert.Equal("3", PdfObjects.Text(profile.StreamDictionary, "N"));
        var icc = PdfObjects.Inflated(profile).Span;
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(icc[12..24]));
        Assert.Equal("acsp", Encoding.ASCII.GetString(icc[36..40]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_are_printed(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        var links = objects
            .Pages.SelectMany(page => objects.At<ArrayToken>(page, "Annots").Data)
            .Select(objects.Resolve<DictionaryToken>)
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("4", PdfObjects.Text(link, "F")));
        Assert.All(links, link => Assert.False(link.ContainsKey(NameToken.Create("AA"))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Fonts_are_embedded_subsets_that_can_be_read_as_text(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        var fonts = objects.OfType("Font").ToList();
        Assert.NotEmpty(fonts);
        Assert.Distinct(fonts.Select(font => PdfObjects.Text(font, "BaseFont")![..6]), StringComparer.Ordinal);
        Assert.All(
            fonts,
            font =>
            {
                var descriptor = objects.At<DictionaryToken>(font, "FontDescriptor");
                Assert.Matches(@"^[A-Z]{6}\+AimsSans-(Regular|Bold)$", PdfObjects.Text(font, "BaseFont")!);
                Assert.Equal(PdfObjects.Text(font, "BaseFont"), PdfObjects.Text(descriptor, "FontName"));
                Assert.NotEmpty(objects.At<StreamToken>(font, "ToUnicode").Data.ToArray());
                Assert.NotEmpty(objects.At<StreamToken>(descriptor, "FontFile2").Data.ToArray());
                var last = objects.At<NumericToken>(font, "LastChar").Int;
                Assert.Equal(last + 1, objects.At<ArrayToken>(font, "Widths").Data.Count);
                // A symbolic font of one character map and no other encoding (6.2.11.6).
                Assert.Equal("4", PdfObjects.Text(descriptor, "Flags"));
                Assert.False(font.ContainsKey(NameToken.Encoding));
                // Heights of Liberation Sans in thousandths of the size.
                Assert.Equal("688", PdfObjects.Text(descriptor, "CapHeight"));
                Assert.Equal("528", PdfObjects.Text(descriptor, "XHeight"));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_runs_hides_or_lets_the_ground_through(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        Assert.False(objects.Catalog.ContainsKey(NameToken.Create("OpenAction")));
        Assert.False(objects.Catalog.ContainsKey(NameToken.Create("AA")));
        Assert.All(
            objects.Pages,
            page =>
            {
                Assert.False(page.ContainsKey(NameToken.Create("Group")));
                Assert.False(objects.At<DictionaryToken>(page, "Resources").ContainsKey(NameToken.Create("ExtGState")));
            }
        );
        var raw = Encoding.Latin1.GetString(EveryFile.Of(name));
        Assert.DoesNotContain("/Encrypt", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/LZWDecode", raw, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Readers_are_told_the_language_and_to_show_the_title(string name)
    {
        using var objects = new PdfObjects(EveryFile.Of(name));
        Assert.Equal("fr-FR", PdfObjects.Text(objects.Catalog, "Lang"));
        var preferences = objects.At<DictionaryToken>(objects.Catalog, "ViewerPreferences");
        Assert.True(objects.At<BooleanToken>(preferences, "DisplayDocTitle").Data);
    }
}
