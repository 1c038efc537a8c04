namespace Aims.Documents.Tests;

public sealed class ChequeSlipPagesTests
{
    public static TheoryData<string> Kinds { get; } = ["1", "12", "60", "200", "ugly"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 1)]
    [InlineData(60, 3)]
    [InlineData(200, 8)]
    public void Each_page_has_the_table_head_and_its_number(int cheques, int pages)
    {
        var drawn = new Drawn(SampleSlip.Of(cheques));
        Assert.Equal(pages, drawn.Pages.Count);
        for (var page = 1; page <= pages; page++)
        {
            var text = Drawn.TextOf(drawn.Pages[page - 1]);
            Assert.Contains("N° de chèque\nBanque tirée\nTireur\nRéférence\nMontant", text, StringComparison.Ordinal);
            Assert.Contains($"Page {page}/{pages}", text, StringComparison.Ordinal);
            Assert.Equal(page > 1, text.Contains("15\u00A0décembre\u00A02026 (suite)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_cheque_is_on_exactly_one_page_in_the_order_of_the_slip()
    {
        var slip = SampleSlip.Of(200);
        var lines = new Drawn(slip).Text.Split('\n');
        var numbers = slip.Lines.Select(line => line.Cheque.Number).ToList();
        Assert.Equal(numbers, lines.Where(numbers.Contains));
        for (var order = 1; order <= numbers.Count; order++)
        {
            var before = lines[Array.IndexOf(lines, numbers[order - 1]) - 1];
            Assert.Equal($"{order}", before);
        }
    }

    [Fact]
    public void The_last_two_cheques_the_sum_and_the_signature_stand_together()
    {
        foreach (var cheques in Enumerable.Range(2, 60))
        {
            var slip = SampleSlip.Of(cheques);
            var last = Drawn.TextOf(new Drawn(slip).Pages[^1]);
            Assert.Contains(slip.Lines[cheques - 2].Cheque.Number, last, StringComparison.Ordinal);
            Assert.Contains(slip.Lines[cheques - 1].Cheque.Number, last, StringComparison.Ordinal);
            Assert.Contains("TOTAL REMIS", last, StringComparison.Ordinal);
            Assert.Contains("Date et signature du déposant", last, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_drawn_outside_the_margins(string kind) => Placement.IsInsideTheMargins(Draw(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_covers_another(string kind) => Placement.HasNoTextOverAnother(Draw(kind));

    [Fact]
    public void Every_page_of_a_specimen_says_so_and_no_page_of_a_real_slip_does()
    {
        var specimen = new Drawn(SampleSlip.Of(60));
        Assert.All(
            specimen.Pages,
            page => Assert.Contains("SPÉCIMEN – document sans valeur", Drawn.TextOf(page), StringComparison.Ordinal)
        );
        Assert.All(specimen.Pages, page => Assert.Contains(page.Letters, letter => letter.PointSize > 100));

        var real = new Drawn(SampleSlip.Of(60) with { IsSpecimen = false });
        Assert.DoesNotContain("SPÉCIMEN", real.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(real.Pages.SelectMany(page => page.Letters), letter => letter.PointSize > 100);
    }

    private static Drawn Draw(string kind) =>
        new(
            kind == "ugly"
                ? SampleSlip.Ugly
                : SampleSlip.Of(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture))
        );
}
