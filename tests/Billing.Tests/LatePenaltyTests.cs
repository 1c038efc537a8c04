using Aims.Testing;
using CsCheck;

namespace Aims.Billing.Tests;

/// <summary>What being late costs: C. com. L441-10 II, D441-5.</summary>
public sealed class LatePenaltyTests
{
    // 2.62 % is the real rate of 2026-S1; the others are made up.
    private static readonly LateTerms Terms = new(
        [Rate("2026-S1", 262), Rate("2026-S2", 250), Rate("2027-S2", 262), Rate("2028-S1", 262)],
        Multiple: 3,
        LateTerms.LeastIndemnity
    );

    [Theory]
    [InlineData("2026-01-15", "2026-02-14", 100_000, 646)] // 1000.00 × 7.86 % × 30 / 365 = 6.4603
    [InlineData("2026-01-15", "2026-02-14", 15_480, 100)] // 154.80 × 7.86 % × 30 / 365 = 1.0001
    [InlineData("2026-01-15", "2026-06-30", 15_480, 553)] // 166 days to the last day of the half-year: 5.5336
    [InlineData("2026-01-15", "2026-01-16", 15_480, 3)] // the day after the deadline is a day: 0.0333
    [InlineData("2026-01-15", "2026-01-15", 15_480, 0)] // paid on the deadline
    [InlineData("2026-01-15", "2026-02-14", 0, 0)] // nothing open
    [InlineData("2026-01-15", "2026-06-30", 1, 0)] // less than half a cent
    [InlineData("2028-02-15", "2028-03-15", 100_000, 624)] // over 29 February: 29 days / 365 = 6.2449, / 366 would be 6.23
    public void A_penalty_is_balance_times_three_legal_rates_times_days_over_365(
        string deadline,
        string paid,
        long balance,
        long penalty
    ) => Assert.Equal(new Money(penalty), Penalty([Step(deadline, paid, balance)]));

    [Theory]
    [InlineData(100_000, 631)] // 15 days at 7.86 % = 3.2301, 15 at 7.50 % = 3.0822
    [InlineData(11_000, 69)] // 0.3553 + 0.3390 = 0.6944; rounded apart they would be 0.70
    public void Each_half_year_has_its_rate_and_the_sum_is_rounded_once(long balance, long penalty) =>
        Assert.Equal(new Money(penalty), Penalty([Step("2026-06-15", "2026-07-15", balance)]));

    [Fact]
    public void The_parts_say_how_it_comes_about()
    {
        var sum = Computed([Step("2026-06-15", "2026-07-15", 100_000)]);
        Assert.Equal(
            [
                new LatePart(Step("2026-06-15", "2026-06-30", 100_000), 786),
                new LatePart(Step("2026-06-30", "2026-07-15", 100_000), 750),
            ],
            sum.Parts
        );
        Assert.Equal(["2026-S1 15 3.2301", "2026-S2 15 3.0822"], sum.Parts.Select(Row));
    }

    [Fact]
    public void After_a_partial_payment_only_the_rest_is_late()
    {
        // 154.80 × 7.86 % × 20 / 365 = 0.6667, then 54.80 × 7.86 % × 10 / 365 = 0.1180
        LateStep[] steps = [Step("2026-01-15", "2026-02-04", 15_480), Step("2026-02-04", "2026-02-14", 5_480)];
        Assert.Equal(new Money(78), Penalty(steps));
    }

    [Theory]
    [InlineData("2026-12-15", "2027-01-04", "2027-S1")]
    [InlineData("2025-06-15", "2026-01-15", "2025-S1")] // the earliest of two
    [InlineData("2026-12-31", "2027-01-01", "2027-S1")] // a single day
    public void Without_the_rate_of_a_half_year_nothing_is_computed(string deadline, string paid, string missing) =>
        Assert.Equal(
            new LateSum.Unknown(HalfYear.Parse(missing)),
            LatePenalty.Of([Step(deadline, paid, 15_480)], Terms)
        );

    [Theory]
    [InlineData("2026-12-15", "2026-12-31", 15_480)] // the last day that has a rate
    [InlineData("2027-01-15", "2027-02-15", 0)]
    [InlineData("2027-01-15", "2027-01-15", 15_480)]
    public void A_rate_that_no_late_day_needs_is_not_missed(string deadline, string paid, long balance) =>
        Computed([Step(deadline, paid, balance)]);

    [Fact]
    public void Half_a_cent_made_of_many_days_is_rounded_up_as_half_a_cent()
    {
        // 45.00 × 7.50 % for 365 days = 3.375 exactly; the sum of 365 shares, each cut after 28 digits, would stay below.
        var terms = new LateTerms([Rate("2026-S1", 250), Rate("2026-S2", 250)], 3, LateTerms.LeastIndemnity);
        var start = A.Day("2025-12-31");
        var days = Enumerable.Range(0, 365).Select(day => Day(start.AddDays(day), new Money(4_500)));
        Assert.Equal(new Money(338), Assert.IsType<LateSum.Computed>(LatePenalty.Of([.. days], terms)).Penalty);
    }

    [Fact]
    public void Splitting_a_step_in_days_changes_nothing() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, 200], Gen.Long[0, 10_000_000])
            .Sample(
                (from, length, cents) =>
                {
                    var after = A.Day("2025-12-31").AddDays(from);
                    var days = Math.Min(length, 365 - from);
                    var whole = new LateStep(after, after.AddDays(days), new Money(cents));
                    var split = Enumerable.Range(0, days).Select(day => Day(after.AddDays(day), whole.Balance));
                    return Penalty([whole]) == Penalty([.. split]);
                }
            );

    [Fact]
    public void Days_do_not_count_twice() =>
        Assert.Throws<ArgumentException>(() =>
            LatePenalty.Of([Step("2026-01-15", "2026-02-04", 15_480), Step("2026-02-03", "2026-02-14", 5_480)], Terms)
        );

    [Theory]
    [InlineData("2026-01-15", "2026-01-14", 1)] // ends before it begins
    [InlineData("2026-01-15", "2026-01-16", -1)] // the seller owes
    public void What_is_no_overdue_balance_is_refused(string deadline, string paid, long balance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Step(deadline, paid, balance));

    [Theory]
    [InlineData("2026-01-15", "2026-01-16", 1, 4_000)] // one cent, one day
    [InlineData("2026-01-15", "2026-01-15", 15_480, 0)] // in time
    [InlineData("2026-01-15", "2026-02-15", 0, 0)]
    [InlineData("2027-01-15", "2027-02-15", 15_480, 4_000)] // needs no rate
    public void The_indemnity_is_owed_once_for_a_document_that_was_late(
        string deadline,
        string paid,
        long balance,
        long indemnity
    )
    {
        var step = Step(deadline, paid, balance);
        var later = new LateStep(step.Through, step.Through.AddDays(10), step.IsLate ? step.Balance : Money.Zero);
        Assert.Equal(new Money(indemnity), LateIndemnity.Of([step, later], Terms));
    }

    [Fact]
    public void Terms_below_the_law_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LateTerms([], 2, LateTerms.LeastIndemnity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LateTerms([], 3, new Money(3_999)));
        Assert.Throws<ArgumentException>(() =>
            new LateTerms([Rate("2026-S1", 262), Rate("2026-S1", 263)], 3, LateTerms.LeastIndemnity)
        );
    }

    private static LateRate Rate(string halfYear, int basisPoints) =>
        new(HalfYear.Parse(halfYear), basisPoints, "arrêté", "anne");

    private static LateStep Step(string after, string through, long cents) =>
        new(A.Day(after), A.Day(through), new Money(cents));

    private static LateStep Day(DateOnly after, Money balance) => new(after, after.AddDays(1), balance);

    private static LateSum.Computed Computed(IReadOnlyList<LateStep> steps) =>
        Assert.IsType<LateSum.Computed>(LatePenalty.Of(steps, Terms));

    private static Money Penalty(IReadOnlyList<LateStep> steps) => Computed(steps).Penalty;

    private static string Row(LatePart part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.HalfYear} {part.Days.Days} {part.Share:0.0000}");
}
