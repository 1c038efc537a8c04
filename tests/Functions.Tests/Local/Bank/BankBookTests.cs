using Aims.Banking;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The books of a bank: what it credited and took back.</summary>
public sealed class BankBookTests
{
    [Fact]
    public void A_batch_is_credited_as_one_sum_without_what_was_rejected()
    {
        var movement = Assert.Single(SampleBank.Busy().Movements, it => it.Kind == BankMovementKind.BatchCredit);
        Assert.Equal((new Money(4 * 4_900), SampleBank.Collected), (movement.Amount, movement.BookedOn));
        Assert.Equal(4, movement.Debits.Count);
    }

    [Fact]
    public void What_a_document_brought_is_what_was_credited_and_not_taken_back()
    {
        var book = SampleBank.Busy();
        long Net(int document) => book.NetOf(new DocumentNumber(Series.F, 2026, document)).Cents;
        Assert.Equal([4_900, 4_900, 0, 0, 0, 0], Enumerable.Range(1, 6).Select(Net));
    }

    [Fact]
    public void The_balance_is_the_sum_of_the_movements_day_by_day()
    {
        var book = SampleBank.Busy();
        Assert.Equal(SampleBank.Opening, book.BalanceOn(A.Day("2026-12-14")));
        Assert.Equal(new Money(100_000 + 19_600 + 12_001), book.BalanceOn(A.Day("2026-12-15")));
        Assert.Equal(new Money(100_000 + 31_601 - 150_050), book.BalanceOn(A.Day("2026-12-17")));
        // Three TARGET days after Tuesday.
        Assert.Equal(new Money(-18_449 - 4_900), book.BalanceOn(A.Day("2026-12-18")));
        Assert.Equal(new Money(-23_349 - 4_900), book.BalanceOn(A.Day("2027-02-28")));
    }

    [Fact]
    public void Statements_that_follow_each_other_have_all_movements_once_and_their_balances_meet()
    {
        var book = SampleBank.Busy();
        var days = Enumerable.Range(0, 90).Select(day => A.Day("2026-12-01").AddDays(day));
        var statements = days.Select(day => book.Between(day, day)).ToList();
        Assert.Equal(book.Movements.Count, statements.Sum(it => it.Movements.Count));
        Assert.All(statements.Zip(statements.Skip(1)), pair => Assert.Equal(pair.First.Closing, pair.Second.Opening));
    }

    [Fact]
    public void Settling_again_credits_nothing_again()
    {
        var book = SampleBank.Busy();
        var count = book.Movements.Count;
        book.Settle(A.Day("2027-12-31"));
        Assert.Equal(count, book.Movements.Count);
    }

    [Fact]
    public void A_batch_of_rejects_is_no_movement()
    {
        var book = SampleBank.Received();
        book.Reject(SampleBank.File.MessageId, "FF01", SampleBank.Collected);
        book.Settle(SampleBank.Collected);
        Assert.Empty(book.Movements);
    }

    [Fact]
    public void What_cannot_happen_is_a_fault_of_whoever_plays()
    {
        var book = SampleBank.Busy();
        void Fails(Action act) => Assert.Throws<InvalidOperationException>(act);
        Fails(() => book.Receive(Pain008.Write(SampleBank.File)));
        Fails(() => book.Receive(Pain008.Write(SampleBank.File with { MessageId = "SDD-20261210-CORE-02" })));
        Fails(() => SampleBank.Book(SampleDebits.FrenchIban(1, 1)).Receive(Pain008.Write(SampleBank.File)));
        Fails(() => book.Reject("F2026-000003-1", "AC04", SampleBank.Collected));
        Fails(() => book.Reject("F2026-000001-1", "AC04", SampleBank.Collected));
        Fails(() => book.Return("F2026-000003-1", "AM04", 1));
        Fails(() => book.Return("F2026-000004-1", "AM04", 1));
    }
}
