namespace Aims.Documents.Tests;

public sealed class PagesTests
{
    public static TheoryData<string> Kinds { get; } =
    [
        "one server",
        "60 servers",
        "300 servers",
        "ugly",
        "deposit",
        "credit note",
        "long credit note",
        "ugly credit note",
        "restitution",
    ];

    [Theory]
    [InlineData(60, 4)]
    [InlineData(300, 15)]
    public void Many_servers_take_pages_that_each_have_the_table_head_and_a_number(int servers, int pages)
    {
        var drawn = new Drawn(Sample.Invoice(Sample.WithServers(servers)));
        Assert.Equal(pages, drawn.Pages.Count);
        for (var page = 1; page <= pages; page++)
        {
            var text = Drawn.TextOf(drawn.Pages[page - 1]);
            Assert.Contains("Désignation\nPériode\nQté\nP.U. HT\nTVA\nMontant HT", text, StringComparison.Ordinal);
            Assert.Contains($"Page {page}/{pages}", text, StringComparison.Ordinal);
            Assert.Contains(Sample.Number, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_server_is_on_exactly_one_page()
    {
        var invoice = Sample.Invoice(Sample.WithServers(60));
        var pages = new Drawn(invoice).Pages.Select(Drawn.TextOf).ToList();
        foreach (var line in invoice.Facts.Lines)
        {
            Assert.Single(pages, text => text.Contains(line.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Totals_payment_and_mentions_stand_together_below_the_last_row()
    {
        foreach (var servers in Enumerable.Range(1, 40))
        {
            var last = Drawn.TextOf(new Drawn(Sample.Invoice(Sample.WithServers(servers))).Pages[^1]);
            Assert.Contains("Provision d’infogérance", last, StringComparison.Ordinal);
            Assert.Contains("NET À PAYER", last, StringComparison.Ordinal);
            Assert.Contains("IBAN", last, StringComparison.Ordinal);
            Assert.Contains("Pas d’escompte", last, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_drawn_outside_the_margins(string kind) => Placement.IsInsideTheMargins(Draw(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_covers_another(string kind) => Placement.HasNoTextOverAnother(Draw(kind));

    [Fact]
    public void Every_page_of_a_specimen_says_so_and_no_page_of_a_real_document_does()
    {
        var specimen = new Drawn(Sample.Invoice(Sample.WithServers(60)));
        Assert.All(
            specimen.Pages,
            page => Assert.Contains("SPÉCIMEN – document sans valeur", Drawn.TextOf(page), StringComparison.Ordinal)
        );
        Assert.All(specimen.Pages, page => Assert.Contains(page.Letters, letter => letter.PointSize > 100));

        var real = new Drawn(Sample.Invoice(change: facts => facts with { IsSpecimen = false }));
        Assert.DoesNotContain("SPÉCIMEN", real.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(real.Pages[0].Letters, letter => letter.PointSize > 100);
    }

    private static Drawn Draw(string kind) =>
        new(
            kind switch
            {
                "one server" => Sample.Invoice(),
                "60 servers" => Sample.Invoice(Sample.WithServers(60)),
                "300 servers" => Sample.Invoice(Sample.WithServers(300)),
                "ugly" => Sample.Invoice(Sample.Ugly),
                "credit note" => Sample.CreditNote(),
                "long credit note" => Sample.CreditNote(Sample.Invoice(Sample.WithServers(60))),
                "ugly credit note" => Sample.CreditNote(Sample.Invoice(Sample.Ugly), reason: new string('W', 200)),
                "restitution" => Sample.Restitution(),
                _ => Sample.Deposit(),
            }
        );
}
