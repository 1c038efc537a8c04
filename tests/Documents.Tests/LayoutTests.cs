namespace Aims.Documents.Tests;

public sealed class LayoutTests
{
    [Theory]
    [InlineData("un deux trois", 40, "un deux |trois")]
    [InlineData("production-web-un", 65, "production-web-|un")]
    [InlineData("WWWWW", 20, "WW|WW|W")]
    [InlineData("", 20, "")]
    public void Text_is_cut_at_spaces_then_at_marks_then_anywhere(string text, double width, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines.Of(text, Style.Body, width)));

    [Fact]
    public void A_word_narrower_than_a_letter_still_ends() => Assert.Equal(["W", "W"], Lines.Of("WW", Style.Body, 1));

    [Fact]
    public void A_group_goes_to_a_new_page_whole_and_under_its_head()
    {
        var (head, row, last) = (Height(10), Height(30), Height(50));
        var pagination = new Pagination(first: 60, next: 100);
        pagination.Add(new Group([row], head));
        pagination.Add(new Group([row, last], head));
        Assert.Equal(
            [
                [head, row],
                [head, row, last],
            ],
            pagination.Pages
        );
    }

    [Fact]
    public void A_group_taller_than_a_page_is_taken_apart()
    {
        var (head, row, last) = (Height(10), Height(30), Height(80));
        var pagination = new Pagination(first: 60, next: 100);
        pagination.Add(new Group([row, row, last], head));
        Assert.Equal(
            [
                [head, row],
                [row],
                [last],
            ],
            pagination.Pages
        );
    }

    [Fact]
    public void Long_legal_mentions_go_on_overleaf_instead_of_through_the_footer()
    {
        var mention = new LegalNote("REG", string.Join(' ', Enumerable.Repeat("Mention légale bien longue.", 40)));
        var invoice = Sample.Invoice(change: facts => facts with { Notes = [.. Enumerable.Repeat(mention, 8)] });
        var drawn = new Drawn(invoice);
        Assert.Equal(2, drawn.Pages.Count);
        Assert.All(
            drawn.Pages.SelectMany(Drawn.LettersOf).Where(letter => letter.PointSize > 7),
            letter => Assert.InRange(letter.BoundingBox.Bottom, A4.Mm(20), A4.Height)
        );
    }

    [Fact]
    public void Amounts_of_eight_digits_stay_on_one_line()
    {
        var large = new Money(12_345_678_90);
        var invoice = Sample.Invoice(change: facts =>
            facts with
            {
                Lines = [facts.Lines[0] with { Quantity = 1, UnitPrice = large }],
            }
        );
        Drawn[] drawn = [new(invoice), new(SampleStatement.Ugly)];
        Assert.All(drawn, page => Assert.Contains(French.Amount(large), page.Text, StringComparison.Ordinal));
        Assert.All(drawn, page => Assert.DoesNotMatch(@"\d,\n", page.Text));
    }

    private static Space Height(double height) => new(10, height);
}
