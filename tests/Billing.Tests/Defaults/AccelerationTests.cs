using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>R8.1: the monthly amounts to the end of the committed term, claimed at once.</summary>
public sealed class AccelerationTests
{
    [Fact]
    public void An_open_ended_contract_has_none() => Assert.Empty(Of(A.Contract()));

    [Theory]
    [InlineData("2027-03-31", Proration.None, "2027-01 15480; 2027-02 15480; 2027-03 15480")] // Silver: 129 excl. VAT
    [InlineData("2027-03-10", Proration.None, "2027-01 15480; 2027-02 15480; 2027-03 15480")] // the month in full
    [InlineData("2027-03-10", Proration.Daily, "2027-01 15480; 2027-02 15480; 2027-03 4993")] // 129 × 10/31 = 41.61, + 20 %
    [InlineData("2026-12-31", Proration.None, "")] // everything to its end is invoiced
    public void A_committed_contract_has_the_months_to_its_end_to_the_cent(
        string committedEnd,
        Proration proration,
        string months
    ) => Assert.Equal(months, Rows(Of(Committed(committedEnd, proration))));

    [Fact]
    public void Each_month_has_the_servers_levels_and_prices_that_it_will_have()
    {
        var changing = Committed("2027-03-31") with
        {
            Servers =
            [
                A.Server("SRV-WEB-01", Level.Silver, "2026-12-01", "2027-01-31"),
                A.Server("SRV-WEB-01", Level.Gold, "2027-02-01"),
                A.Server("SRV-SQL-01", Level.Bronze, "2027-02-15", agreedCents: 4_001),
            ],
        };
        // Gold: 249 excl. VAT; the second server counts from the month after it began: (249 + 40.01) × 1.2 = 346.812
        Assert.Equal("2027-01 15480; 2027-02 29880; 2027-03 34681", Rows(Of(changing)));
    }

    [Fact]
    public void A_paper_option_is_no_part_of_it()
    {
        var paper = Stage.With(Committed("2027-01-31"), terms => terms with { PaperInvoice = true });
        Assert.Equal("2027-01 15480", Rows(Of(paper)));
    }

    [Theory]
    [InlineData("2027-01-20")]
    [InlineData("2026-12-10")]
    public void R12_an_earlier_end_takes_nothing_off_it_a_person_decides(string end)
    {
        var ended = Committed("2027-03-31", Proration.Daily) with { End = A.Day(end) };
        Assert.Equal("2027-01 15480; 2027-02 15480; 2027-03 15480", Rows(Of(ended)));
    }

    [Fact]
    public void Without_a_price_nothing_can_be_claimed() =>
        Assert.Throws<InvalidDataException>(() =>
            Acceleration.Of(Committed("2027-03-31"), Billed, new PriceLists([]), A.Terms)
        );

    private static BillingState Billed =>
        new(BillingPeriod.Parse("2027-01"), DocumentNumber.Parse(Stage.F1), DocumentNumber.Parse(Stage.F1), []);

    private static Contract Committed(string end, Proration proration = Proration.None) =>
        Stage.With(A.Contract(), terms => terms with { CommittedEnd = A.Day(end), Proration = proration });

    private static EquatableList<Instalment> Of(Contract contract) =>
        Acceleration.Of(contract, Billed, A.Prices, A.Terms);

    private static string Rows(EquatableList<Instalment> instalments) =>
        string.Join("; ", instalments.Select(it => $"{it.Period} {it.Total.Cents}"));
}
