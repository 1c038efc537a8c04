using Aims.Testing;

namespace Aims.Documents.Tests;

public sealed class StatementPagesTests
{
    public static TheoryData<string> Kinds { get; } = ["none", "one", "60", "60 and 36", "ugly"];

    [Fact]
    public void Every_document_and_every_month_is_on_exactly_one_page_in_order()
    {
        var facts = SampleStatement.Of(60, 36);
        var lines = new Drawn(facts).Text.Split('\n');
        var numbers = facts.Statement.Lines.Select(line => line.Number.ToString()).ToList();
        Assert.Equal(numbers, lines.Where(numbers.Contains));
        var months = facts
            .Statement.Accelerated.Select(month => $"Infogérance – {French.Month(month.Period)}")
            .ToList();
        Assert.Equal(36, months.Count);
        Assert.Equal(months, lines.Where(months.Contains));
    }

    [Fact]
    public void Pages_are_numbered_and_each_has_the_head_of_its_table()
    {
        var pages = new Drawn(SampleStatement.Of(60, 0)).Pages.Select(Drawn.TextOf).ToList();
        Assert.InRange(pages.Count, 3, 4);
        for (var page = 1; page <= pages.Count; page++)
        {
            Assert.Contains($"Page {page}/{pages.Count}", pages[page - 1], StringComparison.Ordinal);
            Assert.Contains("Document\nÉchéance", pages[page - 1], StringComparison.Ordinal);
            Assert.Equal(page > 1, pages[page - 1].Contains("contrat C-0042 (suite)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_sums_stand_below_the_last_row_whatever_the_number_of_rows()
    {
        foreach (var documents in Enumerable.Range(1, 40))
        {
            var last = Drawn.TextOf(new Drawn(SampleStatement.Of(documents, 0)).Pages[^1]);
            Assert.Contains($"F2026-{100 + documents:000000}", last, StringComparison.Ordinal);
            Assert.Contains("TOTAL RÉCLAMÉ", last, StringComparison.Ordinal);
            Assert.Contains("Ce relevé n’est pas une facture.", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_heading_of_the_months_stands_above_the_first_and_their_sum_below_the_last()
    {
        foreach (var documents in Enumerable.Range(1, 30))
        {
            var pages = new Drawn(SampleStatement.Of(documents, 12)).Pages.Select(Drawn.TextOf).ToList();
            var heading = Assert.Single(pages, page => page.Contains("devenues exigibles", StringComparison.Ordinal));
            Assert.Contains("Infogérance – janvier\u00A02027", heading, StringComparison.Ordinal);
            var sum = Assert.Single(pages, page => page.Contains("Total des sommes", StringComparison.Ordinal));
            Assert.Contains("Infogérance – décembre\u00A02027", sum, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_drawn_outside_the_margins(string kind) => Placement.IsInsideTheMargins(Draw(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_covers_another(string kind) => Placement.HasNoTextOverAnother(Draw(kind));

    [Fact]
    public void Every_page_of_a_specimen_says_so_and_no_page_of_a_real_statement_does()
    {
        Assert.All(
            new Drawn(SampleStatement.Of(60, 36)).Pages,
            page => Assert.Contains("SPÉCIMEN – document sans valeur", Drawn.TextOf(page), StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "SPÉCIMEN",
            new Drawn(SampleStatement.Of(60, 36) with { IsSpecimen = false }).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_cannot_be_printed_holds_nothing_back() =>
        Assert.Contains(
            "Héritiers SA ??",
            new Drawn(SampleStatement.Ugly).Text.Replace('\n', ' '),
            StringComparison.Ordinal
        );

    private static Drawn Draw(string kind) =>
        new(
            kind switch
            {
                "none" => SampleStatement.Of(SampleNotice.Settled),
                "one" => SampleStatement.Of(),
                "60" => SampleStatement.Of(60, 0),
                "60 and 36" => SampleStatement.Of(60, 36),
                _ => SampleStatement.Ugly,
            }
        );
}
