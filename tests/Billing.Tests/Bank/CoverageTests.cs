using Aims.Testing;
using CsCheck;

namespace Aims.Billing.Tests;

/// <summary>How far the bank's news are known, statement by statement.</summary>
public sealed class CoverageTests
{
    private static readonly DateOnly Start = A.Day("2026-12-01");

    private static StatementDays Days(int opened, long opening, int closed, long closing) =>
        new(Start.AddDays(opened), new Money(opening), Start.AddDays(closed), new Money(closing));

    [Fact]
    public void The_first_statement_ever_begins_it()
    {
        var known = Coverage.None.With(Days(3, 100, 5, 200));
        Assert.Equal((Start.AddDays(5), new Money(200), null), (known.Through, known.Balance, known.Gap));
    }

    [Fact]
    public void An_earlier_statement_changes_nothing()
    {
        var known = Coverage.None.With(Days(3, 100, 5, 200));
        Assert.Equal(known, known.With(Days(0, 50, 3, 100)));
    }

    [Fact]
    public void An_opening_day_that_is_covered_follows_whatever_the_balance()
    {
        var known = Coverage.None.With(Days(3, 100, 5, 200)).With(Days(4, 150, 8, 300));
        Assert.Equal((Start.AddDays(8), new Money(300)), (known.Through, known.Balance));
    }

    [Fact]
    public void A_later_day_follows_by_its_balance_alone()
    {
        var known = Coverage.None.With(Days(3, 100, 5, 200));
        Assert.Equal(Start.AddDays(9), known.With(Days(7, 200, 9, 300)).Through);
        var gap = known.With(Days(7, 201, 9, 300));
        Assert.Equal(Start.AddDays(5), gap.Through);
        Assert.Contains(
            "the statement between 2026-12-06 and 2026-12-08 is missing",
            gap.Gap,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_account_that_is_emptied_every_evening_is_not_covered_beyond_a_day_that_is_missing()
    {
        var friday = Coverage.None.With(Days(2, 0, 3, 0));
        Assert.Equal(Start.AddDays(7), friday.With(Days(5, 0, 7, 0)).Through);
        var gap = friday.With(Days(6, 0, 7, 0));
        Assert.Equal(Start.AddDays(3), gap.Through);
        Assert.NotNull(gap.Gap);
        Assert.Equal(Start.AddDays(7), gap.With(Days(3, 0, 6, 0)).Through);
    }

    [Fact]
    public void The_word_of_a_person_has_no_balance()
    {
        var known = Coverage.None.With(Days(3, 100, 5, 200)).With(Start.AddDays(6));
        Assert.Equal((Start.AddDays(6), (Money?)null), (known.Through, known.Balance));
        Assert.NotNull(known.With(Days(7, 200, 9, 300)).Gap);
        Assert.Equal(known, known.With(Start));
    }

    [Fact]
    public void A_chain_of_statements_is_covered_whatever_their_order_and_number_of_times() =>
        Gen.Long[-1_000, 1_000]
            .Array[2, 12]
            .SelectMany(moves => Gen.Shuffle(Chain(moves)).Select(order => (Chain(moves), order)))
            .Sample(
                (chain, order) =>
                {
                    var known = chain
                        .Take(1)
                        .Concat(order)
                        .Concat(order)
                        .Aggregate(Coverage.None, (before, next) => before.With(next));
                    Assert.Equal(chain[^1].ClosedOn, known.Through);
                    Assert.Empty(known.Waiting);
                }
            );

    [Fact]
    public void Nothing_is_covered_beyond_the_first_gap() =>
        Gen.Long[1, 1_000]
            .Array[3, 12]
            .SelectMany(moves =>
                Gen.Select(Gen.Int[1, moves.Length - 2], Gen.Shuffle(Chain(moves)))
                    .Select((missing, order) => (chain: Chain(moves), missing, order))
            )
            .Sample(
                (chain, missing, order) =>
                {
                    var known = chain
                        .Take(1)
                        .Concat(order)
                        .Where(statement => statement != chain[missing])
                        .Aggregate(Coverage.None, (before, next) => before.With(next));
                    Assert.Equal(chain[missing - 1].ClosedOn, known.Through);
                    Assert.Equal(chain[^1].ClosedOn, known.With(chain[missing]).Through);
                }
            );

    /// <summary>One statement a day; each begins with what the one before ended with.</summary>
    private static StatementDays[] Chain(long[] moves)
    {
        var (chain, balance) = (new List<StatementDays>(), 0L);
        foreach (var (day, move) in moves.Index())
        {
            chain.Add(Days(day, balance, day + 1, balance + move));
            balance += move;
        }

        return [.. chain];
    }
}
