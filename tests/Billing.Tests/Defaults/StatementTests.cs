using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>What a contract owes and what being late costs, as stated with notices (R8; L441-10).</summary>
public sealed class StatementTests
{
    private static readonly Stating Known = Stating(("2026-S2", 262), ("2027-S1", 250));

    [Fact]
    public void Late_penalties_count_from_the_day_after_the_deadline_by_half_year()
    {
        var line = Assert.Single(Statement(Unpaid().Until("2027-01-14"), Known).Lines);
        // 100 × 16 days × 7.86 % / 365 = 0.3445, 100 × 14 days × 7.50 % / 365 = 0.2877
        Assert.Equal((new Money(63), null, new Money(4_000)), (line.Penalty, line.MissingRate, line.Indemnity));
        Assert.Equal((true, A.Day("2027-01-04")), (line.IsOverdue, line.CureLast));
    }

    [Fact]
    public void Without_the_rate_of_a_half_year_no_penalty_is_made_up()
    {
        var statement = Statement(Unpaid().Until("2027-01-14"), Stating(("2026-S2", 262)));
        var line = Assert.Single(statement.Lines);
        Assert.Equal((null, "2027-S1", new Money(4_000)), (line.Penalty, line.MissingRate, line.Indemnity));
        Assert.Equal(new Money(4_000), statement.LateSums);
    }

    [Fact]
    public void A_partial_payment_lowers_what_is_late_from_the_day_after_it()
    {
        var stage = Unpaid().Until("2026-12-20").Pay("bank:a", "2026-12-20", 6_000).Until("2026-12-30");
        // (100 × 5 days + 40 × 10 days) × 7.86 % / 365 = 0.1938
        Assert.Equal(new Money(19), Statement(stage, Known).Lines[0].Penalty);
        Assert.Equal(new Money(4_000), Statement(stage, Known).Overdue);
    }

    [Fact]
    public void What_went_back_is_late_from_the_day_it_went_back()
    {
        var stage = Unpaid().Pay("cheque:1", "2026-12-10").Until("2026-12-20");
        stage.Learn(Paying.Reversed("cheque:1", "2026-12-20", "bounced")).Until("2026-12-30");
        // 100 × 10 days × 7.86 % / 365 = 0.2153
        Assert.Equal(new Money(22), Statement(stage, Known).Lines[0].Penalty);
    }

    [Fact]
    public void What_is_not_late_costs_nothing_and_is_listed()
    {
        var statement = Statement(Unpaid().Until("2027-01-01").Issue(F2, 5_000), Known);
        Assert.Equal(
            ["F2026-000001 True 4000", "F2027-000001 False 0"],
            statement.Lines.Select(it => $"{it.Number} {it.IsOverdue} {it.Indemnity.Cents}")
        );
        Assert.Equal((new Money(10_000), new Money(15_000)), (statement.Overdue, statement.Open));
    }

    [Fact]
    public void Accelerated_months_are_claimed_while_something_is_overdue_and_never_overdue_themselves()
    {
        EquatableList<Instalment> months = [new(BillingPeriod.Parse("2027-01"), new Money(15_480))];
        var stage = Unpaid().Until("2026-12-16");
        var statement = Known.Of(stage.Account, stage.Standing, months);
        Assert.Equal((new Money(10_000), new Money(25_480)), (statement.Overdue, statement.Claimed));
        stage.Pay("bank:a", "2026-12-16");
        Assert.Equal(Money.Zero, Known.Of(stage.Account, stage.Standing, months).Claimed);
    }

    /// <summary>What the late payment of a document has cost by now, in words.</summary>
    internal static string LateSums(Stage stage, string number, string deadline)
    {
        var document = stage.Account.Settle().Find(DocumentNumber.Parse(number))!;
        var (penalty, indemnity) = Known.LateSumsOf(document, A.Day(deadline), stage.Today);
        return (penalty, indemnity.Cents) is (LateSum.Computed { Penalty.Cents: 0 }, 0)
            ? "no penalty, no indemnity"
            : $"{penalty} {indemnity}";
    }

    private static Statement Statement(Stage stage, Stating stating) => stating.Of(stage.Account, stage.Standing, []);

    private static Stating Stating(params (string Half, int BasisPoints)[] rates) =>
        new(
            new LateTerms(
                [.. rates.Select(it => new LateRate(HalfYear.Parse(it.Half), it.BasisPoints, "made up", "anne"))],
                LateTerms.LeastMultiple,
                LateTerms.LeastIndemnity
            )
        );
}
