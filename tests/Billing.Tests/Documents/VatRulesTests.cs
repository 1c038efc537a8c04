using Aims.Testing;
using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class VatRulesTests
{
    [Fact]
    public void Only_metropolitan_France_has_a_known_vat() =>
        Breaks(
            Invoice,
            facts => facts with { Buyer = facts.Buyer with { Address = facts.Buyer.Address with { Country = "BE" } } },
            $"customer.address.country: {PostalAddress.VatRule}"
        );

    [Fact]
    public void BR_CO_04_a_line_of_an_invoice_has_a_rate()
    {
        var line = Invoice.Lines[0];
        var untaxed = Invoice with { Lines = [line with { VatRate = null }, Invoice.Lines[1]] };
        var vat = VatSubtotal.Of(untaxed.Lines);
        Assert.Equal(
            ["lines: each line of an invoice must have a VAT rate (BR-CO-04)"],
            Faults(untaxed with { Vat = vat, Totals = Totals.Of(untaxed.Lines, vat, Money.Zero) })
        );
    }

    [Fact]
    public void BR_O_11_a_document_outside_vat_has_no_rate()
    {
        DocumentFacts taxed = Deposit with { Lines = [Deposit.Lines[0] with { VatRate = VatRate.Standard }] };
        var vat = VatSubtotal.Of(taxed.Lines);
        Assert.Equal(
            ["lines: a document outside VAT has no taxed line (BR-O-11)"],
            Faults(taxed with { Vat = vat, Totals = Totals.Of(taxed.Lines, vat, Money.Zero) })
        );
    }

    /// <summary>19 % was never a rate of France; zero is not of category S.</summary>
    [Theory]
    [InlineData(1900)]
    [InlineData(2001)]
    [InlineData(0)]
    public void BR_FR_16_a_rate_is_one_of_France(int basisPoints) =>
        Assert.Equal(
            ["vat: must be a rate of France above zero, such as 20 or 5.5 % (BR-FR-16, BR-S-05)"],
            Faults(At(new VatRate(basisPoints)))
        );

    [Theory]
    [InlineData(2000)]
    [InlineData(1000)]
    [InlineData(550)]
    [InlineData(210)]
    public void BR_FR_16_the_rates_of_the_mainland_are_fit(int basisPoints) =>
        Assert.Empty(Faults(At(new VatRate(basisPoints))));

    [Fact]
    public void BR_S_08_a_base_is_the_sum_of_its_lines() =>
        Breaks(
            Invoice,
            facts =>
                facts with
                {
                    Vat =
                    [
                        facts.Vat[0] with
                        {
                            Base = new Money(25_802),
                            Vat = VatRate.Standard.On(new Money(25_802)),
                        },
                    ],
                },
            "vat: the bases must be the sums of the lines by rate (BR-S-08)"
        );

    [Fact]
    public void BR_S_01_each_rate_has_one_breakdown()
    {
        var doubled = Invoice with { Vat = [Invoice.Vat[0], Invoice.Vat[0]] };
        Assert.Contains("vat: the bases must be the sums of the lines by rate (BR-S-08)", Faults(doubled));
    }

    /// <summary>The totals follow the wrong tax, as they do in the mutant that all official layers let pass.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(100)]
    public void BR_CO_17_the_tax_of_an_invoice_is_right_to_the_cent(long off) =>
        Assert.Equal(["vat: the tax must be the rate on its base, to a cent (BR-CO-17)"], Faults(Taxed(Invoice, off)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void BR_CO_17_that_of_a_credit_note_may_be_a_cent_off(long off)
    {
        Assert.Empty(Faults(Taxed(CreditNote, off)));
        Assert.NotEmpty(Faults(Taxed(CreditNote, 2 * off)));
    }

    private static DocumentFacts Taxed(DocumentFacts facts, long off)
    {
        var vat = facts.Vat[0] with { Vat = facts.Vat[0].Vat + new Money(off) };
        return facts with { Vat = [vat], Totals = facts.Totals with { Vat = vat.Vat } };
    }

    private static DocumentFacts At(VatRate rate)
    {
        EquatableList<DocumentLine> lines = [.. Invoice.Lines.Select(line => line with { VatRate = rate })];
        var vat = VatSubtotal.Of(lines);
        return Invoice with { Lines = lines, Vat = vat, Totals = Totals.Of(lines, vat, Money.Zero) };
    }
}
