using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>What may be taken off an issued document, and what is refused with its field and rule (spec §4).</summary>
public sealed class CreditingTests
{
    /// <summary>Service 129.00 and provision 129.00, 51.60 of VAT: 309.60.</summary>
    private static readonly Document Invoice = A.Owed(A.Contract(), "2026-12-01")[0].Numbered(123);

    private static readonly Document Deposit = A.Owed(
            A.Contract() with
            {
                Terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit),
            },
            "2026-12-01"
        )[1]
        .Numbered(7);

    private static CreditRequest.Lines Lines(params (int Line, long Cents)[] lines) =>
        new([.. lines.Select(it => new CreditedLine(it.Line, new Money(it.Cents)))]);

    private static string Faults(
        CreditRequest request,
        IReadOnlyCollection<Reduction>? earlier = null,
        string reason = "Erreur de facturation",
        Document? document = null
    ) =>
        string.Join(
            "; ",
            Crediting
                .Reduce(document ?? Invoice, earlier ?? [], request, new BusinessKey("credit|x"), reason, "anne")
                .Faults
        );

    private static string Text(Reduction reduction) =>
        $"{string.Join(' ', reduction.Lines.Select(line => $"{line.Line}:{line.Net.Cents}"))} + {Money.Sum(reduction.Vat.Select(rate => rate.Vat)).Cents} = {reduction.Total.Cents}";

    [Fact]
    public void Everything_of_an_invoice_is_the_invoice()
    {
        var reduction = A.Reduction(Invoice);
        Assert.Equal("1:12900 2:12900 + 5160 = 30960", Text(reduction));
        Assert.Equal(Invoice.Facts.Vat, reduction.Vat);
        Assert.Equal(
            (Invoice.Number, "credit|F2026-000123|1", "anne"),
            (reduction.Document, reduction.Key, reduction.Actor)
        );
        Assert.Null(reduction.Number);
    }

    [Fact]
    public void A_part_of_a_line_takes_its_VAT_along_and_the_rest_can_follow()
    {
        var first = A.Reduction(Invoice, Lines((2, 1_001), (1, 999)));
        Assert.Equal("1:999 2:1001 + 400 = 2400", Text(first));
        Assert.Equal("1:11901 2:11899 + 4760 = 28560", Text(A.Reduction(Invoice, earlier: [first])));
    }

    [Fact]
    public void A_deposit_request_is_reduced_without_VAT()
    {
        var reduction = A.Reduction(Deposit, Lines((1, 2_900)));
        Assert.Equal("1:2900 + 0 = 2900", Text(reduction));
        Assert.Empty(reduction.Vat);
        Assert.Equal("1:10000 + 0 = 10000", Text(A.Reduction(Deposit, earlier: [reduction])));
    }

    [Fact]
    public void Reductions_of_other_documents_do_not_matter()
    {
        var other = A.Reduction(Invoice.Facts.Numbered(124));
        Assert.Equal("1:12900 2:12900 + 5160 = 30960", Text(A.Reduction(Invoice, earlier: [other])));
    }

    [Fact]
    public void What_is_left_after_two_halves_of_a_cent_is_to_the_cent()
    {
        // 0.04 at 20 % is 0.008, so 0.01 of VAT; each half alone would round to nothing.
        var tiny = Priced(4).Numbered(1);
        var first = A.Reduction(tiny, Lines((1, 2)));
        var second = A.Reduction(tiny, earlier: [first]);
        Assert.Equal("1:2 + 0 = 2|1:2 + 1 = 3", $"{Text(first)}|{Text(second)}");

        // 0.06 has 0.01 too, and each half of it has one by itself: the cent that is not there is not given.
        tiny = Priced(6).Numbered(1);
        first = A.Reduction(tiny, Lines((1, 3)));
        second = A.Reduction(tiny, earlier: [first]);
        Assert.Equal("1:3 + 1 = 4|1:3 + 0 = 3", $"{Text(first)}|{Text(second)}");
    }

    [Fact]
    public void Many_small_credit_notes_do_not_leave_the_VAT_of_all_of_them_to_the_last()
    {
        var invoice = Priced(1_000).Numbered(1);
        var earlier = new List<Reduction>();
        for (var index = 0; index < 500; index++)
        {
            earlier.Add(A.Reduction(invoice, Lines((1, 2)), earlier));
        }

        Assert.All(earlier, reduction => Assert.InRange(reduction.Total.Cents, 2, 3));
        Assert.Equal(invoice.Facts.Totals.Gross, Money.Sum(earlier.Select(reduction => reduction.Total)));
    }

    public static TheoryData<CreditRequest, string> Refused() =>
        new()
        {
            { Lines(), "lines: must name at least one line" },
            { Lines((0, 1)), "lines[0].line: must be a line of the document, from 1 to 2" },
            { Lines((1, 1), (3, 1)), "lines[1].line: must be a line of the document, from 1 to 2" },
            { Lines((1, 1), (1, 1)), "lines[1].line: must be named once" },
            { Lines((1, 0)), "lines[0].netCents: must be above zero" },
            { Lines((2, -1)), "lines[0].netCents: must be above zero" },
            { Lines((1, 12_901)), "lines[0].netCents: must not exceed what is left of line 1: 129.00 EUR" },
            {
                Lines((1, 0), (2, long.MaxValue)),
                "lines[0].netCents: must be above zero; lines[1].netCents: must not exceed what is left of line 2: 129.00 EUR"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_request_that_is_wrong_names_its_fields(CreditRequest request, string expected) =>
        Assert.Equal(expected, Faults(request));

    [Fact]
    public void No_more_is_taken_off_a_line_than_earlier_ones_left()
    {
        var first = A.Reduction(Invoice, Lines((1, 12_000)));
        Assert.Equal(
            "lines[0].netCents: must not exceed what is left of line 1: 9.00 EUR",
            Faults(Lines((1, 901)), [first])
        );
        Assert.Equal("", Faults(Lines((1, 900)), [first]));
    }

    [Fact]
    public void Nothing_is_taken_off_a_document_of_which_nothing_is_left()
    {
        var whole = A.Reduction(Invoice);
        const string nothing = "lines: nothing is left of F2026-000123: all of it is taken off already";
        Assert.Equal(nothing, Faults(new CreditRequest.Everything(), [whole]));
        Assert.Equal(nothing, Faults(Lines((1, 1)), [whole]));
    }

    [Theory]
    [InlineData("", "reason: must have 1 to 200 characters")]
    [InlineData("  ", "reason: must have 1 to 200 characters")]
    [InlineData("北", "reason: the character '北' (U+5317) cannot be printed")]
    [InlineData("une\nligne", "reason: the character '\n' (U+000A) cannot be printed")]
    [InlineData("Œuvre d’août – 5 €", "")]
    public void A_reason_is_printed(string reason, string expected) =>
        Assert.Equal(expected, Faults(new CreditRequest.Everything(), reason: reason));

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "reason: must have 1 to 200 characters")]
    public void A_reason_has_at_most_200_characters(int length, string expected) =>
        Assert.Equal(expected, Faults(new CreditRequest.Everything(), reason: new string('é', length)));

    [Fact]
    public void A_correction_cannot_be_corrected()
    {
        const string rule = "document: must be an invoice or a deposit request: a correction stands";
        Assert.Equal(rule, Faults(Lines((1, 1)), document: A.Correction(Invoice).Numbered(1)));
        Assert.Equal(rule, Faults(Lines((1, 1)), document: A.Correction(Deposit).Numbered(8)));
    }

    [Fact]
    public void R12_the_provision_of_the_first_invoice_is_given_back_as_far_as_it_is_left()
    {
        var all = Crediting.Provision(Invoice, [], "settling")!;
        Assert.Equal("2:12900 + 2580 = 15480", Text(all));
        Assert.Equal(("restitution|C-0001", "settling"), (all.Key, all.Actor));
        Assert.Contains("article\u00A06.2", all.Reason, StringComparison.Ordinal);

        var part = A.Reduction(Invoice, Lines((1, 12_900), (2, 900)));
        Assert.Equal("2:12000 + 2400 = 14400", Text(Crediting.Provision(Invoice, [part], "settling")!));
        Assert.Null(Crediting.Provision(Invoice, [A.Reduction(Invoice)], "settling"));
    }

    [Fact]
    public void R12_a_deposit_is_given_back_without_VAT_and_a_month_without_provision_gives_nothing_back()
    {
        var all = Crediting.Provision(Deposit, [], "settling")!;
        Assert.Equal("1:12900 + 0 = 12900", Text(all));
        Assert.Contains("dépôt de garantie", all.Reason, StringComparison.Ordinal);
        Assert.Null(Crediting.Provision(Deposit, [all], "settling"));

        var lines = Invoice.Facts.Lines.Take(1);
        Assert.Null(Crediting.Provision(Invoice with { Facts = Invoice.Facts with { Lines = [.. lines] } }, [], "x"));
        Assert.Null(Crediting.Provision(A.Correction(Invoice).Numbered(1), [], "x"));
    }

    private static DocumentFacts Priced(long cents)
    {
        var facts = Invoice.Facts;
        List<DocumentLine> lines = [facts.Lines[0] with { UnitPrice = new Money(cents) }];
        var vat = VatSubtotal.Of(lines);
        return facts with { Lines = [.. lines], Vat = vat, Totals = Totals.Of(lines, vat, Money.Zero) };
    }
}
