using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>R12: what an ended contract has too much is given back, and nothing else.</summary>
public sealed class RefundingTests
{
    private static readonly Contract Ended = A.Contract("C-1", "2026-12-01", "2026-12-31");
    private static readonly AccountDocument December = Document("F2026-000001", 12_000);
    private static readonly BillingState Billed = new(
        BillingPeriod.Parse("2027-01"),
        December.Number,
        December.Number,
        []
    );

    private static Payment Paid(long cents, string day = "2026-12-10", string id = "bank:1") =>
        Payment(Received(id, day, cents, "F2026-000001"));

    private static string Decide(
        Account account,
        string today = "2027-01-01",
        Contract? contract = null,
        BillingState? state = null
    ) =>
        Refunding.Decide(contract ?? Ended, state ?? Billed, account, A.Day(today)) is { } refund
            ? $"{refund.Ordinal}: {refund.Amount.Cents} on {refund.DecidedOn.ToIso()}"
            : "none";

    private static Reduction Reduction(long cents, bool isReserved) =>
        new("restitution|C-1", December.Number, [new(1, new(cents))], [], new(cents), "r", "a")
        {
            Number = isReserved ? null : DocumentNumber.Parse("A2027-000001"),
            IssueDate = isReserved ? null : A.Day("2027-01-01"),
        };

    [Fact]
    public void The_credit_of_an_ended_contract_is_given_back_exactly()
    {
        Assert.Equal("1: 500 on 2027-01-01", Decide(Account([December], Paid(12_500))));
        Assert.Equal("none", Decide(Account([December], Paid(12_000))));
        Assert.Equal("none", Decide(Account([December])));
    }

    [Fact]
    public void Nothing_is_given_back_before_the_last_month_is_over_or_while_it_is_owed()
    {
        var account = Account([December], Paid(12_500));
        Assert.Equal("none", Decide(account, "2026-12-31"));
        Assert.Equal("none", Decide(account, contract: Ended with { End = null }));
        Assert.Equal("none", Decide(account, contract: Ended with { End = A.Day("2027-01-01") }));
        Assert.Equal("none", Decide(account, state: BillingState.Of(Ended)));
        // The last invoice is on its way into the account: what looks like a credit may be its money.
        Assert.Equal("none", Decide(account with { Documents = [] }));
    }

    [Fact]
    public void Nothing_is_given_back_while_something_is_open_or_reserved()
    {
        var later = Document("F2026-000002", 9_000, issued: "2026-12-05");
        Assert.Equal("none", Decide(Account([December, later], Paid(12_500))));
        var account = Account([December], Paid(12_500));
        Assert.Equal("none", Decide(account.With(Reduction(3_000, isReserved: true))));
        Assert.Equal("1: 3500 on 2027-01-02", Decide(account.With(Reduction(3_000, isReserved: false)), "2027-01-02"));
    }

    [Fact]
    public void What_was_refunded_is_not_refunded_again_and_later_money_is_another_refund()
    {
        var refunded = Account([December], Paid(12_500)).With(new Refund(1, new(500), A.Day("2027-01-01")));
        Assert.Equal("none", Decide(refunded, "2027-02-01"));
        var again = Account([December], Paid(12_500), Paid(700, "2027-01-20", "bank:2")) with
        {
            Refunds = refunded.Refunds,
        };
        Assert.Equal("2: 700 on 2027-02-01", Decide(again, "2027-02-01"));
    }

    [Fact]
    public void What_went_back_by_itself_after_it_was_refunded_is_taken_from_the_next_refund()
    {
        var back = Payment(
            Received("bank:1", "2026-12-10", 500),
            Reversed("bank:1", "2027-01-10", "r"),
            Assigned("bank:1", "2026-12-10", new AssignedPart(Ended.Id, new(500), null))
        );
        var account = Account([December], Paid(12_000, id: "bank:0"), back) with
        {
            Refunds = [new Refund(1, new(500), A.Day("2027-01-01"))],
        };
        Assert.Equal(new Money(500), account.Settle().Overdrawn);
        Assert.Equal("none", Decide(account, "2027-02-01"));
        var more = Account([December], Paid(12_000, id: "bank:0"), back, Paid(800, "2027-01-20", "bank:2")) with
        {
            Refunds = account.Refunds,
        };
        Assert.Equal("2: 300 on 2027-02-01", Decide(more, "2027-02-01"));
    }
}
