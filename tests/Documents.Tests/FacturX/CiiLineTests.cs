namespace Aims.Documents.Tests;

/// <summary>BG-25.</summary>
public sealed class CiiLineTests
{
    private const string Line = "//ram:IncludedSupplyChainTradeLineItem";
    private const string Settlement = "ram:SpecifiedLineTradeSettlement";
    private const string Days = $"{Settlement}/ram:BillingSpecifiedPeriod";

    [Fact]
    public void BT_126_counts_from_1() =>
        Assert.Equal(["1", "2"], All(Sample.Invoice(), "ram:AssociatedDocumentLineDocument/ram:LineID"));

    [Fact]
    public void BT_153_is_the_name() =>
        Assert.Equal(
            ["Infogérance Silver – SRV-WEB-01", "Provision d’infogérance – un mois"],
            All(Sample.Invoice(), "ram:SpecifiedTradeProduct/ram:Name")
        );

    [Fact]
    public void BT_154_is_the_description() =>
        Assert.Equal(
            ["Debian 12 – serveur web", "Restituée en fin de contrat"],
            All(Sample.Invoice(), "ram:SpecifiedTradeProduct/ram:Description")
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void BT_154_is_absent_when_there_is_no_more_to_say(string? description)
    {
        var document = Sample.Invoice(change: facts =>
            Oddity.Retotalled(facts, [facts.Lines[0] with { Description = description }])
        );
        Assert.Empty(All(document, "ram:SpecifiedTradeProduct/ram:Description"));
    }

    [Fact]
    public void BT_146_is_the_price_of_one_and_BT_131_that_of_all()
    {
        var document = Odd("a quantity above one");
        Assert.Equal(
            ["129.00"],
            All(document, "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount")
        );
        Assert.Equal(
            ["1548.00"],
            All(
                document,
                $"{Settlement}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount[not(@currencyID)]"
            )
        );
    }

    [Fact]
    public void BT_129_is_the_quantity() =>
        Assert.Equal(["12"], All(Odd("a quantity above one"), "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"));

    [Fact]
    public void BT_130_is_a_month_of_service_or_a_piece_of_paper() =>
        Assert.Equal(
            ["MON", "C62"],
            All(Odd("a paper copy each month"), "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode")
        );

    [Fact]
    public void BT_151_is_S_of_VAT() =>
        Assert.Equal(
            ["VAT", "VAT", "S", "S"],
            [
                .. All(Sample.Invoice(), $"{Settlement}/ram:ApplicableTradeTax/ram:TypeCode"),
                .. All(Sample.Invoice(), $"{Settlement}/ram:ApplicableTradeTax/ram:CategoryCode"),
            ]
        );

    [Fact]
    public void BT_152_has_two_decimals_which_BR_FR_16_compares_as_text() =>
        Assert.Equal(
            ["20.00", "10.00", "5.50", "2.10", "20.00"],
            All(Odd("several rates"), $"{Settlement}/ram:ApplicableTradeTax/ram:RateApplicablePercent")
        );

    [Fact]
    public void BG_26_stands_where_the_line_covers_days_and_nowhere_else()
    {
        var document = Sample.Invoice();
        Assert.Equal(["20261201"], All(document, $"{Days}/ram:StartDateTime/udt:DateTimeString"));
        Assert.Equal(["20261231"], All(document, $"{Days}/ram:EndDateTime/udt:DateTimeString"));
        Assert.Null(new Written(document)[$"{Line}[2]/{Days}"]);
    }

    [Fact]
    public void BT_134_and_135_of_a_part_of_a_month_are_its_first_and_last_day() =>
        Assert.Equal(["2026122020261231"], All(Odd("a part of a month"), Days));

    [Fact]
    public void A_copy_asked_for_afterwards_names_its_document() =>
        Assert.Contains(
            "Facture papier F2026-000101",
            All(Odd("a paper copy of an earlier document"), "ram:SpecifiedTradeProduct/ram:Name")
        );

    [Fact]
    public void BR_O_11_a_line_outside_VAT_is_refused()
    {
        var document = Sample.Invoice(change: facts =>
            facts with
            {
                Lines = [.. facts.Lines.Select(line => line with { VatRate = null })],
            }
        );
        Assert.Throws<ArgumentException>(() => FacturXml.Write(document));
    }

    private static Document Odd(string oddity) => Sample.Invoice(change: Oddity.All[oddity]);

    private static IReadOnlyList<string> All(Document document, string path) =>
        new Written(document).All($"{Line}/{path}");
}
