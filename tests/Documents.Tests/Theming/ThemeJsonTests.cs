using System.Text;

namespace Aims.Documents.Tests;

public sealed class ThemeJsonTests
{
    private static IEnumerable<string> Faults(string json) =>
        ThemeJson.Read(Encoding.UTF8.GetBytes(json)).Faults.Select(fault => fault.ToString());

    [Fact]
    public void What_is_written_is_read_again_with_the_same_id()
    {
        Theme[] themes = [Theme.House, SampleTheme.Other, SampleTheme.Other with { HasQrCode = false }];
        Assert.All(themes, theme => Assert.Equal(theme.Id, ThemeJson.Read(ThemeJson.Write(theme)).Value!.Id));
        Assert.Equal(3, themes.Select(theme => theme.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void All_that_a_theme_says_is_in_its_id()
    {
        var theme = SampleTheme.Other;
        Theme[] others =
        [
            theme with
            {
                Accent = AccentColour.House,
            },
            theme with
            {
                Logo = null,
            },
            theme with
            {
                Mentions = theme.Mentions with { Deposit = "Autre." },
            },
            theme with
            {
                Mentions = theme.Mentions with { Restitution = "Autre." },
            },
            theme with
            {
                Mentions = theme.Mentions with { Provision = "Autre." },
            },
            theme with
            {
                HasQrCode = false,
            },
        ];
        Assert.All(others, other => Assert.NotEqual(theme.Id, other.Id));
        Assert.Matches("^[0-9a-f]{16}$", theme.Id);
    }

    /// <summary>Documents name it for ten years: another way of writing themes would be another id.</summary>
    [Fact]
    public void The_id_of_a_theme_never_changes() =>
        Assert.Equal(
            "98e2d1920b8f2ece",
            new Theme(new AccentColour(1, 2, 3), Logo: null, new Mentions("é", "b", "c"), HasQrCode: false).Id
        );

    [Theory]
    [InlineData("{}", "accent: is required", "mentions: is required")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{", "must be JSON")]
    [InlineData(
        """{"accent":"#FFF","logo":"<svg/>","mentions":{"deposit":"北","restitution":"b","provision":"c"},"font":"x"}""",
        "accent: " + AccentColour.Rule,
        "logo: must be an SVG file: its root is <svg>",
        "mentions.deposit: the character '北' (U+5317) cannot be printed",
        "font: is not a known member here"
    )]
    public void What_is_no_theme_is_refused_with_every_fault(string json, params string[] faults) =>
        Assert.Equal(faults, Faults(json));
}
