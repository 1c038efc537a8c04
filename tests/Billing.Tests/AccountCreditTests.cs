using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>What credit notes, refunds, extensions and collections make of an account.</summary>
public sealed class AccountCreditTests
{
    private const string F1 = "F2026-000001";
    private const string F2 = "F2026-000002";

    private static readonly AccountDocument December = Document(F1, 10_000);
    private static readonly AccountDocument Other = Document(F2, 10_000, due: "2026-12-20");
    private static readonly Payment Whole = Payment(Received("bank:a", "2026-12-04", 10_000, F1));
    private static readonly Payment Part = Payment(Received("bank:a", "2026-12-04", 6_000, F1));

    [Theory]
    [InlineData(4_000, "F1 0/100 Open; credit 0", 6_000)]
    [InlineData(10_000, "F1 0/100 Credited; credit 0", 0)]
    public void A_credit_note_on_what_nobody_paid_leaves_less_to_pay(long cents, string rows, long open)
    {
        var settled = Account([December]).With(Note(cents)).Settle();
        Assert.Equal((rows, open), (Rows(settled), settled.Open.Cents));
    }

    [Theory]
    [InlineData(1_000, "F1 60/100 PartlyPaid; credit 0")]
    [InlineData(4_000, "F1 60/100 Paid; credit 0")]
    [InlineData(7_000, "F1 30/100 Paid; credit 30")]
    [InlineData(10_000, "F1 0/100 Credited; credit 60")]
    public void On_what_was_paid_in_part_it_frees_what_is_too_much(long cents, string rows) =>
        Assert.Equal(rows, Rows(Account([December], Part).With(Note(cents)).Settle()));

    [Fact]
    public void On_what_was_paid_it_frees_money_for_the_other_documents_on_its_day_or_as_a_credit()
    {
        Assert.Equal("F1 60/100 Paid; credit 40", Rows(Account([December], Whole).With(Note(4_000)).Settle()));
        var settled = Account([December, Other], Whole).With(Note(4_000)).Settle();
        Assert.Equal("F1 60/100 Paid; F2 40/100 PartlyPaid; credit 0", Rows(settled));
        Assert.Equal(A.Day("2026-12-10"), Assert.Single(settled.Find(Other.Number)!.History).Day);
    }

    [Fact]
    public void What_came_last_is_freed_first()
    {
        var later = Payment(Received("bank:b", "2026-12-05", 4_000, F1));
        var settled = Account([December], Part, later).With(Note(5_000)).Settle();
        Assert.Equal(["bank:a 50.00 EUR"], settled.Allocations.Select(it => $"{it.Payment} {it.Amount}"));
        Assert.Equal(["bank:a 10.00 EUR", "bank:b 40.00 EUR"], settled.Payments.Select(it => $"{it.Id} {it.Credit}"));
    }

    [Fact]
    public void It_counts_from_its_issue_date_and_not_before_it_has_a_number()
    {
        var waiting = Account([December]).With(Note(4_000) with { Number = null, IssueDate = null });
        Assert.Equal(new Money(10_000), waiting.Settle().Open);
        var document = waiting.With(Note(4_000)).Settle().Find(December.Number)!;
        Assert.Equal(
            (10_000, 6_000),
            (document.OpenAtEndOf(A.Day("2026-12-09")).Cents, document.OpenAtEndOf(A.Day("2026-12-10")).Cents)
        );
    }

    [Fact]
    public void Several_add_up_and_the_same_one_again_changes_nothing()
    {
        var account = Account([December]).With(Note(4_000)).With(Note(3_000, 2)).With(Note(4_000));
        Assert.Equal(new Money(3_000), account.Settle().Open);
    }

    [Fact]
    public void One_for_a_document_that_is_not_in_the_account_yet_waits_for_it()
    {
        var early = Account([]).With(Note(4_000));
        Assert.Equal(Money.Zero, early.Settle().Open);
        Assert.Equal(new Money(6_000), (early with { Documents = [December] }).Settle().Open);
    }

    [Fact]
    public void A_refund_takes_the_credit_and_nothing_of_what_was_paid()
    {
        var paid = Payment(Received("bank:a", "2026-12-04", 13_000, F1));
        var account = Account([December], paid).With(new Refund(1, new Money(3_000), A.Day("2026-12-10")));
        Assert.Equal(("F1 100/100 Paid; credit 0", Money.Zero), (Rows(account.Settle()), account.Settle().Overdrawn));
        // What is issued later finds nothing left.
        var next = account with
        {
            Documents = [December, Document("F2027-000001", 10_000, "2027-01-01")],
        };
        Assert.Equal("F1 100/100 Paid; F1 0/100 Open; credit 0", Rows(next.Settle()));
    }

    [Fact]
    public void What_was_refunded_and_goes_back_by_itself_too_is_overdrawn()
    {
        var back = Payment(Received("bank:a", "2026-12-04", 13_000, F1), Reversed("bank:a", "2026-12-20", "r"));
        var settled = Account([December], back).With(new Refund(1, new Money(3_000), A.Day("2026-12-10"))).Settle();
        Assert.Equal(("F1 0/100 Reopened; credit 0", new Money(3_000)), (Rows(settled), settled.Overdrawn));
    }

    [Fact]
    public void A_refund_of_more_than_the_facts_still_say_is_overdrawn_too()
    {
        var settled = Account([December], Whole).With(new Refund(1, new Money(500), A.Day("2026-12-10"))).Settle();
        Assert.Equal(("F1 100/100 Paid; credit 0", new Money(500)), (Rows(settled), settled.Overdrawn));
    }

    [Fact]
    public void What_becomes_open_again_is_remembered_by_the_last_day_it_became_known()
    {
        var back = Payment(Received("bank:a", "2026-12-04", 10_000, F1), Reversed("bank:a", "2026-12-12", "r"));
        var (paid, open) = (Account([December], Whole), Account([December], back));
        var once = open.ReopenedSince(paid, A.Day("2026-12-14"));
        Assert.Equal([new Reopening(December.Number, A.Day("2026-12-14"))], once.Reopenings);
        // Learnt again it is no news; after another payment it is.
        Assert.Equal(once.Reopenings, once.ReopenedSince(open, A.Day("2026-12-15")).Reopenings);
        Assert.Equal(A.Day("2026-12-20"), Assert.Single(once.ReopenedSince(paid, A.Day("2026-12-20")).Reopenings).On);
        // What was open in part is no news either.
        Assert.Empty(open.ReopenedSince(Account([December], Part), A.Day("2026-12-14")).Reopenings);
    }

    private static Reduction Note(long cents, int ordinal = 1) => Reductions.Of(F1, cents, "2026-12-10", ordinal);
}
