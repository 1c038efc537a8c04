using Aims.Testing;
using CsCheck;

namespace Aims.Documents.Tests;

/// <summary>Over random lines: what is written adds up to the cent, computed again from the text alone.</summary>
public sealed class CiiSumsTests
{
    private const string Line = "//ram:IncludedSupplyChainTradeLineItem";
    private const string LineRate = $"{Line}//ram:RateApplicablePercent";
    private const string LineNet = $"{Line}//ram:LineTotalAmount";
    private const string Breakdown = "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax";
    private const string Sums = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation";

    private static readonly Gen<DocumentLine> Lines = Gen.Select(
        Gen.Long[2, 10_000_000],
        Gen.Int[1, 60],
        Gen.OneOf(Gen.Const(2_000), Gen.Const(1_000), Gen.Const(550), Gen.Const(210)),
        (cents, quantity, rate) =>
            new DocumentLine(
                LineKind.Service,
                "Infogérance",
                null,
                quantity,
                new Money(cents),
                new VatRate(rate),
                new DateRange(A.Day("2026-12-01"), A.Day("2026-12-31"))
            )
    );

    [Fact]
    public void BR_CO_10_to_16_and_BR_S_08_hold_on_every_invoice_and_BR_CO_17_to_the_cent() =>
        Gen.Select(Lines.Array[1, 40], Gen.Int[0, 100])
            .Sample(
                (lines, percentPaid) =>
                {
                    var written = new Written(Invoice(lines, percentPaid));
                    return AddsUp(written) && MostOff(written) == 0m;
                }
            );

    [Fact]
    public void They_hold_on_every_credit_note_and_BR_CO_17_give_or_take_a_cent() =>
        Gen.Select(Lines.Array[1, 12], Gen.Int[1, 60])
            .Sample(
                (lines, percent) =>
                {
                    var invoice = Invoice(lines, percentPaid: 0);
                    var part = A.Reduction(invoice, Part(invoice, percent));
                    var rest = A.Reduction(invoice, earlier: [part], cause: "2");
                    return new[] { part, rest }
                        .Select(taken => new Written(Credited(invoice, taken)))
                        .All(written => AddsUp(written) && MostOff(written) <= 0.01m);
                }
            );

    private static Document Invoice(IEnumerable<DocumentLine> lines, int percentPaid) =>
        Sample.Invoice(change: facts =>
        {
            var billed = Oddity.Retotalled(facts, lines);
            return Oddity.Prepaid(billed, billed.Totals.Gross.Portion(percentPaid, 100));
        });

    /// <summary>Some of each line, a cent or more, and never all of it.</summary>
    private static CreditRequest.Lines Part(Document invoice, int percent) =>
        new([
            .. invoice.Facts.Lines.Select(
                (line, index) =>
                    new CreditedLine(index + 1, new Money(Math.Max(1, line.Net.Portion(percent, 100).Cents)))
            ),
        ]);

    private static Document Credited(Document invoice, Reduction taken) =>
        Crediting.Facts(invoice, taken, A.Terms, A.Day("2026-12-20"), contract: null).Numbered(45);

    private static bool AddsUp(Written written) =>
        TotalsAdd(written) && LinesAreQuantityTimesPrice(written) && BasesAreSumsOfLines(written);

    /// <summary>BR-CO-10, 13, 14, 15 and 16.</summary>
    private static bool TotalsAdd(Written written) =>
        Sum(written, "LineTotalAmount") == written.Numbers(LineNet).Sum()
        && Sum(written, "TaxBasisTotalAmount") == Sum(written, "LineTotalAmount")
        && Sum(written, "TaxTotalAmount") == written.Numbers($"{Breakdown}/ram:CalculatedAmount").Sum()
        && Sum(written, "GrandTotalAmount") == Sum(written, "TaxBasisTotalAmount") + Sum(written, "TaxTotalAmount")
        && Sum(written, "DuePayableAmount") == Sum(written, "GrandTotalAmount") - Sum(written, "TotalPrepaidAmount");

    private static bool LinesAreQuantityTimesPrice(Written written) =>
        written
            .Numbers($"{Line}//ram:BilledQuantity")
            .Zip(written.Numbers($"{Line}//ram:ChargeAmount"), (quantity, price) => quantity * price)
            .SequenceEqual(written.Numbers(LineNet));

    /// <summary>BR-S-08, and one breakdown for each rate.</summary>
    private static bool BasesAreSumsOfLines(Written written) =>
        written
            .Numbers(LineRate)
            .Zip(written.Numbers(LineNet))
            .GroupBy(line => line.First, line => line.Second)
            .Select(rate => (rate.Key, rate.Sum()))
            .OrderByDescending(rate => rate.Key)
            .SequenceEqual(
                written
                    .Numbers($"{Breakdown}/ram:RateApplicablePercent")
                    .Zip(written.Numbers($"{Breakdown}/ram:BasisAmount"))
            );

    /// <summary>By how much a tax is off its rate on its base (BR-CO-17), at most.</summary>
    private static decimal MostOff(Written written) =>
        written
            .Numbers($"{Breakdown}/ram:RateApplicablePercent")
            .Zip(written.Numbers($"{Breakdown}/ram:BasisAmount"), Tax)
            .Zip(written.Numbers($"{Breakdown}/ram:CalculatedAmount"), (tax, said) => Math.Abs(tax - said))
            .Max();

    private static decimal Tax(decimal percent, decimal net) =>
        decimal.Round(percent * net / 100m, 2, MidpointRounding.AwayFromZero);

    private static decimal Sum(Written written, string name) => written.Numbers($"{Sums}/ram:{name}").SingleOrDefault();
}
