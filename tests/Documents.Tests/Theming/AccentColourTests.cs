namespace Aims.Documents.Tests;

public sealed class AccentColourTests
{
    [Theory]
    [InlineData("#14508C", "#14508C")]
    [InlineData("#14508c", "#14508C")]
    [InlineData("#15c", "#1155CC")]
    [InlineData("#000", "#000000")]
    [InlineData("#767676", "#767676")] // 4.54, the lightest grey
    public void A_colour_that_white_text_reads_on_is_taken(string text, string colour)
    {
        Assert.True(AccentColour.TryParse(text, out var read));
        Assert.Equal(colour, read.ToString());
    }

    [Theory]
    [InlineData("#777777")] // 4.48
    [InlineData("#FFFFFF")]
    [InlineData("#FFA500")]
    [InlineData("#14508")]
    [InlineData("#14508C80")]
    [InlineData("14508C")]
    [InlineData("navy")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text) => Assert.False(AccentColour.TryParse(text, out _));

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#FFFFFF", 1)]
    [InlineData("#FF0000", 3.998)] // as in the tools of WCAG
    [InlineData("#0000FF", 8.592)]
    public void Contrast_with_white_is_that_of_WCAG(string text, double expected)
    {
        Assert.True(Ink.TryParse(text, out var ink));
        Assert.Equal(expected, ink.ContrastWithWhite, 0.001);
    }
}
