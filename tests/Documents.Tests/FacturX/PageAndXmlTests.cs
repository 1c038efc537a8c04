using Aims.Testing;
using CsCheck;

namespace Aims.Documents.Tests;

/// <summary>Over random contracts: the page that a person reads and the XML that a program reads are of one ledger.</summary>
public sealed class PageAndXmlTests
{
    private const string Sums = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation";
    private const string LineNet = "//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount";

    private static readonly Gen<MeansOfPayment> Means = Gen.OneOf([
        .. Enum.GetValues<MeansOfPayment>().Select(means => Gen.Const(means)),
    ]);

    [Fact]
    public void XML_ledger_and_page_say_the_same_sums() =>
        Gen.Select(Gen.Int[1, 30], Gen.Long[1, 1_000_000], Gen.Int[0, 30], Means)
            .Sample(
                (servers, cents, startDay, means) =>
                {
                    var contract = Contract(servers, cents, A.Day("2026-12-01").AddDays(startDay), means);
                    var invoice = A.Owed(contract, "2026-12-31")
                        .First(owed => owed.Kind == DocumentKind.Invoice)
                        .Numbered(123);
                    return new[] { invoice, Sample.CreditNote(invoice) }.All(IsOfOneLedger);
                },
                iter: 25
            );

    private static Contract Contract(int servers, long cents, DateOnly start, MeansOfPayment means)
    {
        var paid = Sample.PaidBy(means);
        return paid with
        {
            Start = start,
            Terms = paid.Terms with { Proration = Proration.Daily },
            Servers =
            [
                .. Enumerable
                    .Range(1, servers)
                    .Select(n => A.Server($"S{n}", Level.Gold, start.ToIso(), agreedCents: cents + n)),
            ],
        };
    }

    private static bool IsOfOneLedger(Document document)
    {
        var (written, page) = (new Written(document), new Drawn(document).Text);
        var totals = document.Facts.Totals;
        return Says(written, page, $"{Sums}/ram:TaxBasisTotalAmount", [totals.Net])
            && Says(written, page, $"{Sums}/ram:TaxTotalAmount", [totals.Vat])
            && Says(written, page, $"{Sums}/ram:GrandTotalAmount", [totals.Gross])
            && Says(written, page, $"{Sums}/ram:DuePayableAmount", [totals.Payable])
            && Says(written, page, LineNet, [.. document.Facts.Lines.Select(line => line.Net)]);
    }

    private static bool Says(Written written, string page, string path, IReadOnlyList<Money> amounts) =>
        written.Numbers(path).SequenceEqual(amounts.Select(amount => amount.Euros))
        && amounts.All(amount => page.Contains(French.Amount(amount), StringComparison.Ordinal));
}
