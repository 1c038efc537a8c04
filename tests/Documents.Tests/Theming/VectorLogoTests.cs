namespace Aims.Documents.Tests;

public sealed class VectorLogoTests
{
    private const string Head = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">""";

    private static string Rule(string svg) => Assert.Single(VectorLogo.Read(svg).Faults).Rule;

    [Fact]
    public void A_logo_of_every_command_is_read_with_its_fills()
    {
        var drawing = SampleTheme.Logo.Drawing;
        Assert.Equal((120, 40), (drawing.Width, drawing.Height));
        Assert.Equal(
            [(new Ink(0x0B, 0x6E, 0x4F), true), (new Ink(0x11, 0x22, 0x33), false), (new Ink(0x11, 0x22, 0x33), false)],
            drawing.Shapes.Select(shape => (shape.Fill, shape.IsEvenOdd))
        );
        // Its top left corner is 0, 0 whatever the viewBox says.
        Assert.Equal(new PathStep(PathVerb.Move, 20, 2, -10, -10, -10, -10), drawing.Shapes[0].Steps[0]);
    }

    [Fact]
    public void Where_lines_end_makes_no_other_logo() =>
        Assert.Equal(
            SampleTheme.Logo.Svg,
            VectorLogo.Read(SampleTheme.Svg.Replace("\n", "\r\n", StringComparison.Ordinal)).Value!.Svg
        );

    [Theory]
    [InlineData("<script>alert(1)</script>", "has <script>, which is not drawn")]
    [InlineData("<linearGradient id='a'/>", "has <linearGradient>, which is not drawn")]
    [InlineData("<image href='x.png'/>", "has <image>, which is not drawn")]
    [InlineData("<rect width='1' height='1'/>", "has <rect>, which is not drawn")]
    [InlineData("<text>AIM&amp;S</text>", "has <text>, which is not drawn")]
    [InlineData("<style>path{fill:red}</style>", "has <style>, which is not drawn")]
    [InlineData("<g transform='scale(2)'/>", "has transform on <g>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' stroke='#000'/>", "has stroke on <path>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' opacity='.5'/>", "has opacity on <path>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' style='fill:red'/>", "has style on <path>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' onclick='x()'/>", "has onclick on <path>, which is not drawn")]
    [InlineData("<g viewBox='0 0 1 1'/>", "has viewBox on <g>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' fill='url(#a)'/>", "has the fill 'url(#a)'")]
    [InlineData("<path d='M0 0h1v1z' fill='red'/>", "has the fill 'red'")]
    [InlineData("<path d='M0 0h1v1z' fill='#00000080'/>", "has the fill '#00000080'")]
    [InlineData("<path d='M0 0h1v1z' fill-rule='odd'/>", "has the fill-rule 'odd'")]
    [InlineData("<path d='M0 0h1v1z'/>AIM&amp;S", "has text in <svg>")]
    [InlineData("<path d='M0 0h1v1z'><animate/></path>", "has <animate>, which is not drawn")]
    [InlineData("<path d='M0 0h1v1z' fill='none'/>", "must have a filled <path>")]
    [InlineData("<path d=''/>", "must have a filled <path>")]
    [InlineData("<?xml-stylesheet href='x.css'?>", "has <?xml-stylesheet?>")]
    public void What_would_not_be_drawn_as_its_author_sees_it_is_named(string content, string rule) =>
        Assert.Contains(rule, Rule($"{Head}{content}</svg>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("L1 1", "does not begin with M")]
    [InlineData("1 1", "does not begin with M")]
    [InlineData("M0", "a number that cannot be read")]
    [InlineData("M0 0L1", "a number that cannot be read, at ''")]
    [InlineData("M0 0L1 1x2 2", "the command 'x'")]
    [InlineData("M0 0L1,,1", "a number that cannot be read, at ',1'")]
    [InlineData("M0 0h1e", "a number that cannot be read, at '1e'")]
    [InlineData("M0 0h--1", "a number that cannot be read, at '--1'")]
    [InlineData("M0 0h1e9", "a number that cannot be read, at '1e9'")]
    [InlineData("M0 0hNaN", "a number that cannot be read, at 'NaN'")]
    [InlineData("M0 0h∞", "a number that cannot be read")]
    [InlineData("M0 0a1 1 0 2 0 1 1", "a number that cannot be read, at '2 0 1 1'")]
    [InlineData("M0 0z1 1", "the command '1'")]
    public void A_path_that_breaks_the_grammar_is_refused_with_the_place(string d, string rule) =>
        Assert.Contains(rule, Rule($"{Head}<path d='{d}'/></svg>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("0 0 10")]
    [InlineData("0 0 10 10 10")]
    [InlineData("0 0 0 10")]
    [InlineData("0 0 10 -1")]
    [InlineData("0 0 1e-300 1e-300")]
    [InlineData("0 0 10 0.9")]
    [InlineData("a b c d")]
    public void A_viewBox_has_four_numbers_and_a_size(string box) =>
        Assert.NotEmpty(Rule($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'><path d='M0 0h1v1z'/></svg>"));

    [Theory]
    [InlineData("<svg viewBox='0 0 1 1'/>", "must be an SVG file")] // in no namespace
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "must have a viewBox")]
    [InlineData("AIM&S", "must be XML without DTD")]
    [InlineData("", "must be XML without DTD")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "must be XML without DTD")]
    [InlineData("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>", "must be XML without DTD")]
    public void A_file_is_svg_without_dtd(string svg, string rule) =>
        Assert.Contains(rule, Rule(svg), StringComparison.Ordinal);

    [Theory]
    [InlineData("l99999 0l99999 0")]
    [InlineData("q9 9 99999 0t1 0")] // its mirrored control point
    public void Steps_that_lead_out_of_the_numbers_of_a_PDF_are_refused(string steps) =>
        Assert.Contains("leads too far", Rule($"{Head}<path d='M0 0{steps}'/></svg>"), StringComparison.Ordinal);

    [Fact]
    public void A_logo_is_bounded_in_characters_segments_and_depth()
    {
        var path = $"<path d='M0 0{string.Concat(Enumerable.Repeat("h1", 1_000))}'/>";
        Assert.Contains("2000 segments", Rule($"{Head}{path}{path}</svg>"), StringComparison.Ordinal);
        Assert.Contains("16384 characters", Rule(new string(' ', 16_385)), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<g>", 1_000)) + string.Concat(Enumerable.Repeat("</g>", 1_000));
        Assert.Contains("32 deep", Rule($"{Head}{deep}</svg>"), StringComparison.Ordinal);
    }
}
