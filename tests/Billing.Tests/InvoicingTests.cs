using Aims.Testing;
using static Aims.Billing.Tests.Deciding;

namespace Aims.Billing.Tests;

/// <summary>R1, R2, R4 to R7 as rows of dates and amounts that an accountant can check.</summary>
public sealed class InvoicingTests
{
    // One Silver server: 129.00 a month; the first invoice also bills one month of provision.
    [Theory]
    [InlineData("2026-12-01", null, "2026-11-30", "nothing")]
    [InlineData("2026-12-01", null, "2026-12-01", "2026-12 01-31 25800 due 2026-12-15")]
    [InlineData("2026-12-01", null, "2026-12-31", "2026-12 01-31 25800 due 2027-01-15")]
    [InlineData("2026-12-20", null, "2026-12-19", "nothing")]
    [InlineData("2026-12-20", null, "2026-12-20", "2026-12 20-31 25800 due 2027-01-15")]
    [InlineData(
        "2026-12-31",
        null,
        "2027-01-01",
        "2026-12 31-31 25800 due 2027-01-15; 2027-01 01-31 12900 due 2027-01-15"
    )]
    [InlineData("2026-12-01", "2026-12-10", "2026-12-01", "2026-12 01-10 25800 due 2026-12-15")]
    [InlineData("2026-12-01", "2026-12-10", "2027-01-01", "2026-12 01-10 25800 due 2027-01-15")]
    [InlineData(
        "2028-02-29",
        null,
        "2028-03-01",
        "2028-02 29-29 25800 due 2028-03-15; 2028-03 01-31 12900 due 2028-03-15"
    )]
    public void R1_R3_R4_what_is_owed_from_the_start(string start, string? end, string today, string expected) =>
        Assert.Equal(expected, Rows(Decide(A.Contract(start: start, end: end), today)));

    [Theory]
    [InlineData("2026-12-20", null, 4_994)] // 12 of 31 days
    [InlineData("2026-12-01", "2026-12-10", 4_161)] // 10 of 31
    [InlineData("2026-12-01", null, 12_900)]
    public void R1_daily_proration_is_the_price_by_the_days_covered(string start, string? end, long cents)
    {
        var invoice = Assert.Single(A.Owed(Daily(A.Contract(start: start, end: end)), "2026-12-31"));
        var service = invoice.Lines.Single(line => line.Kind == LineKind.Service);
        Assert.Equal((1, new Money(cents)), (service.Quantity, service.UnitPrice));
        Assert.Equal(cents != 12_900, service.Description!.Contains("prorata", StringComparison.Ordinal));
    }

    [Fact]
    public void R1_a_whole_month_contract_pays_the_month_in_full_when_it_ends_on_the_10th()
    {
        var state = BillingState.Of(A.Contract()) with
        {
            NextPeriod = BillingPeriod.Parse("2027-03"),
            FirstInvoice = new(Series.F, 2026, 1),
        };
        Assert.Equal(
            "2027-03 01-10 12900 due 2027-03-15",
            Rows(Decide(A.Contract(end: "2027-03-10"), "2027-03-01", state))
        );
    }

    [Theory]
    [InlineData("2026-12-01", "Silver")] // changed on the 2nd: counts from January
    [InlineData("2027-01-01", "Gold")]
    public void R1_the_level_of_a_period_is_the_one_on_its_first_day_whenever_the_run_happens(
        string today,
        string level
    )
    {
        var contract = A.Contract() with
        {
            Servers =
            [
                A.Server("SRV-1", Level.Silver, "2026-12-01", until: "2026-12-01"),
                A.Server("SRV-1", Level.Gold, "2026-12-02"),
            ],
        };
        var last = A.Owed(contract, today)[^1];
        Assert.Contains(
            level,
            Assert.Single(last.Lines, line => line.Kind == LineKind.Service).Name,
            StringComparison.Ordinal
        );
        Assert.Contains("Silver", A.Owed(contract, "2027-01-05")[0].Lines[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void R1_the_price_of_a_period_is_that_of_its_first_day_and_an_agreed_price_wins()
    {
        var dearer = A.PriceList with { ValidFrom = A.Day("2027-01-01"), Silver = new Money(13_900) };
        var contract = A.Contract() with
        {
            Servers =
            [
                A.Server("SRV-1", Level.Silver, "2026-12-01"),
                A.Server("SRV-2", Level.Gold, "2026-12-01", agreedCents: 19_900),
            ],
        };
        var decision = Decide(contract, "2027-01-05", prices: new PriceLists([dearer, A.PriceList]));
        Assert.Equal("2026-12 01-31 65600 due 2027-01-15; 2027-01 01-31 33800 due 2027-01-15", Rows(decision));
    }

    [Theory]
    [InlineData(
        "2027-02-28",
        "2026-12 01-31 25800 due 2027-03-15; 2027-01 01-31 12900 due 2027-03-15; 2027-02 01-28 12900 due 2027-03-15"
    )]
    [InlineData("2027-03-01", "parked")] // December to March: four months
    public void R2_missing_months_are_caught_up_with_their_own_period_but_more_than_three_park(
        string today,
        string expected
    ) => Assert.Equal(expected, Rows(Decide(A.Contract(), today)));

    [Fact]
    public void R2_what_exists_is_not_owed_again()
    {
        var contract = A.Contract();
        HashSet<BusinessKey> existing = [BusinessKey.Invoice(contract.Id, BillingPeriod.Parse("2026-12"))];
        Assert.Equal("nothing", Rows(Decide(contract, "2026-12-31", existing: existing)));
    }

    [Theory]
    [InlineData(null, "2026-12 01-31 25800 due 2026-12-15")]
    [InlineData(12_900L, "2026-12 01-31 12900 due 2026-12-15")]
    [InlineData(0L, "2026-12 01-31 12900 due 2026-12-15")]
    public void R2_go_live_begins_where_the_other_system_ended(long? heldCents, string expected)
    {
        var contract = A.Contract(start: "2021-05-17");
        contract = contract with
        {
            Terms = contract.Terms with
            {
                FirstBilledPeriod = BillingPeriod.Parse("2026-12"),
                ProvisionHeld = heldCents is { } cents ? new Money(cents) : null,
            },
        };
        Assert.Equal(expected, Rows(Decide(contract, "2026-12-01")));
    }

    [Fact]
    public void R5_a_copy_asked_for_is_billed_once_on_the_next_invoice()
    {
        var contract = A.Contract();
        var first = A.Owed(contract, "2026-12-01")[0].Numbered(1);
        var state = BillingState.Of(contract).After(first);
        state = state with { PaperOwed = [first.Number] };

        var january = Assert.Single(((InvoicingDecision.Issue)Decide(contract, "2027-01-01", state)).Documents);
        Assert.Equal(first.Number, Assert.Single(january.Lines, line => line.Kind == LineKind.Paper).PaperOf);
        Assert.Empty(state.After(january.Numbered(1)).PaperOwed);
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("2027-01", "2027-01 01-31 12900 due 2027-01-15")]
    public void R7_the_next_month_is_issued_ahead_on_request(string? ahead, string expected)
    {
        var contract = A.Contract();
        var state = BillingState.Of(contract).After(A.Owed(contract, "2026-12-01")[0].Numbered(1));
        Assert.Equal(expected, Rows(Decide(contract, "2026-12-10", state, ahead: ahead)));
    }

    [Fact]
    public void R6_a_debit_is_announced_for_a_target_day_that_leaves_time()
    {
        var contract = A.Contract();
        contract = contract with
        {
            Terms = contract.Terms with { MeansOfPayment = MeansOfPayment.DirectDebit, Mandate = A.Mandate },
        };
        Assert.Equal(A.Day("2026-12-15"), A.Owed(contract, "2026-12-01")[0].Payment.CollectionDate);
        Assert.Equal(
            A.Day("2027-05-17"),
            A.Owed(
                contract with
                {
                    Start = A.Day("2027-05-01"),
                    Servers = [A.Server("S", Level.Gold, "2027-05-01")],
                },
                "2027-05-01"
            )[0].Payment.CollectionDate
        );
    }
}
