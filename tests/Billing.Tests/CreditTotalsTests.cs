using Aims.Testing;
using CsCheck;

namespace Aims.Billing.Tests;

/// <summary>Over random invoices and random sequences of credit notes: never more than the invoice, and in the end exactly it.</summary>
public sealed class CreditTotalsTests
{
    private static readonly VatRate[] Rates = [VatRate.Standard, new(1000), new(550), new(210)];

    private static readonly DocumentFacts Example = A.Owed(A.Contract(), "2026-12-01")[0];

    private static readonly Gen<Document> Invoices = Gen.Select(
            Gen.Select(Gen.Int[0, 1], Gen.Int[1, 3], Gen.OneOf(Gen.Long[1, 60], Gen.Long[1, 1_000_000])).Array[1, 60],
            Gen.Int[0, 3],
            Gen.Int[0, 3]
        )
        .Select((lines, one, other) => Invoice([.. lines.Select(it => Line(it, Rates[it.Item1 == 0 ? one : other]))]));

    // Each step looks at some lines and takes so many thousandths of what is left of each.
    private static readonly Gen<(int From, int Count, int Part)[]> Steps = Gen.Select(
        Gen.Int[1, 60],
        Gen.Int[1, 60],
        Gen.Int[1, 1_000]
    ).Array[0, 12];

    [Fact]
    public void Credit_notes_never_exceed_the_invoice_and_a_completed_sequence_is_the_invoice_to_the_cent() =>
        Gen.Select(Invoices, Steps)
            .Sample(
                (invoice, steps) =>
                {
                    var taken = new List<Reduction>();
                    foreach (var step in steps)
                    {
                        if (Asked(invoice, taken, step) is { Count: > 0 } lines)
                        {
                            taken.Add(A.Reduction(invoice, new CreditRequest.Lines([.. lines]), taken));
                            HoldsWithin(invoice, taken);
                        }
                    }

                    if (Left(invoice, taken).Any(left => left > Money.Zero))
                    {
                        taken.Add(A.Reduction(invoice, earlier: taken));
                    }

                    IsTheInvoice(invoice, taken);
                }
            );

    /// <summary>In no rate and in no total more than the invoice, each one fit to be issued and to a cent by itself.</summary>
    private static void HoldsWithin(Document invoice, List<Reduction> taken)
    {
        var last = taken[^1];
        Assert.True(Money.Sum(taken.Select(it => it.Total)) <= invoice.Facts.Totals.Gross);
        foreach (var rate in invoice.Facts.Vat)
        {
            var all = taken.SelectMany(it => it.Vat).Where(it => it.Rate == rate.Rate).ToList();
            Assert.True(Money.Sum(all.Select(it => it.Base)) <= rate.Base);
            Assert.True(Money.Sum(all.Select(it => it.Vat)) <= rate.Vat);
            Assert.All(all, it => Assert.InRange((it.Vat - it.Rate.On(it.Base)).Cents, -1, 1));
        }

        Assert.Equal(
            last.Total,
            Money.Sum(last.Lines.Select(line => line.Net)) + Money.Sum(last.Vat.Select(rate => rate.Vat))
        );
        Assert.All(last.Vat, rate => Assert.True(rate.Vat >= Money.Zero));
        Assert.Empty(DocumentRules.Check(Issued(invoice, last)));
    }

    /// <summary>Invoice and credit notes together are nothing: in each line, each rate and in total.</summary>
    private static void IsTheInvoice(Document invoice, List<Reduction> taken)
    {
        var notes = taken.ConvertAll(reduction => Issued(invoice, reduction));
        var facts = invoice.Facts;
        Assert.All(notes, note => Assert.Empty(DocumentRules.Check(note)));
        Assert.All(Left(invoice, taken), left => Assert.Equal(Money.Zero, left));
        Assert.Equal(facts.Totals.Net, Money.Sum(notes.Select(note => note.Totals.Net)));
        Assert.Equal(facts.Totals.Vat, Money.Sum(notes.Select(note => note.Totals.Vat)));
        Assert.Equal(facts.Totals.Gross, Money.Sum(notes.Select(note => note.Totals.Gross)));
        Assert.All(
            facts.Vat,
            rate =>
                Assert.Equal(
                    rate.Vat,
                    Money.Sum(notes.SelectMany(note => note.Vat).Where(it => it.Rate == rate.Rate).Select(it => it.Vat))
                )
        );
        var again = Crediting.Reduce(invoice, taken, new CreditRequest.Everything(), new("credit|x"), "Motif", "anne");
        Assert.Equal("lines", Assert.Single(again.Faults).Path);
    }

    private static DocumentFacts Issued(Document invoice, Reduction reduction) =>
        Crediting.Facts(invoice, reduction, A.Terms, A.Day("2026-12-20"), contract: null);

    private static List<CreditedLine> Asked(
        Document invoice,
        List<Reduction> taken,
        (int From, int Count, int Part) step
    ) =>
        [
            .. Left(invoice, taken)
                .Select((left, index) => new CreditedLine(index + 1, new Money((left.Cents * step.Part + 999) / 1_000)))
                .Where(line => line.Line >= step.From && line.Line < step.From + step.Count && line.Net > Money.Zero),
        ];

    private static IEnumerable<Money> Left(Document invoice, List<Reduction> taken) =>
        invoice.Facts.Lines.Select(
            (line, index) =>
                line.Net
                - Money.Sum(taken.SelectMany(it => it.Lines).Where(it => it.Line == index + 1).Select(it => it.Net))
        );

    private static DocumentLine Line((int, int Quantity, long Cents) line, VatRate rate) =>
        new(LineKind.Service, "Infogérance", null, line.Quantity, new Money(line.Cents), rate, Example.PrintedPeriod);

    private static Document Invoice(List<DocumentLine> lines)
    {
        var vat = VatSubtotal.Of(lines);
        var facts = Example with { Lines = [.. lines], Vat = vat, Totals = Totals.Of(lines, vat, Money.Zero) };
        return facts.Numbered(1);
    }
}
