using Aims.Testing;
using CsCheck;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>Who pays what: one rule of allocation each (spec §4, §6, §9).</summary>
public sealed class AccountTests
{
    private const string F1 = "F2026-000001";
    private const string F2 = "F2026-000002";
    private const string F3 = "F2027-000001";

    private static readonly AccountDocument December = Document(F1, 10_000);
    private static readonly AccountDocument Other = Document(F2, 10_000, due: "2026-12-20");
    private static readonly AccountDocument January = Document(F3, 10_000, "2027-01-01");

    [Fact]
    public void Nothing_paid_is_open() => Assert.Equal("F1 0/100 Open; credit 0", Rows(Account([December]).Settle()));

    [Fact]
    public void A_part_then_the_rest()
    {
        var part = Payment(Received("bank:a", "2026-12-04", 4_000, F1));
        Assert.Equal("F1 40/100 PartlyPaid; credit 0", Rows(Account([December], part).Settle()));
        var rest = Payment(Received("bank:b", "2026-12-09", 6_000, F1));
        Assert.Equal("F1 100/100 Paid; credit 0", Rows(Account([December], part, rest).Settle()));
    }

    [Fact]
    public void What_is_too_much_is_a_credit_and_the_next_document_takes_it()
    {
        var paid = Payment(Received("bank:a", "2026-12-04", 13_000, F1));
        Assert.Equal("F1 100/100 Paid; credit 30", Rows(Account([December], paid).Settle()));
        var next = Account([December, January], paid).Settle();
        Assert.Equal("F1 100/100 Paid; F1 30/100 PartlyPaid; credit 0", Rows(next));
        Assert.Equal(A.Day("2027-01-01"), next.Find(January.Number)!.History[0].Day);
    }

    [Fact]
    public void What_is_too_much_pays_what_else_is_open_the_oldest_due_first()
    {
        var paid = Payment(Received("bank:a", "2026-12-04", 15_000, F2));
        Assert.Equal(
            "F1 50/100 PartlyPaid; F2 100/100 Paid; credit 0",
            Rows(Account([December, Other], paid).Settle())
        );
    }

    [Fact]
    public void One_payment_for_several_documents_pays_the_oldest_due_first()
    {
        var paid = Payment(Received("bank:a", "2026-12-04", 15_000, F2, F1));
        Assert.Equal(
            "F1 100/100 Paid; F2 50/100 PartlyPaid; credit 0",
            Rows(Account([December, Other], paid).Settle())
        );
    }

    [Fact]
    public void Two_providers_for_one_invoice_make_a_credit()
    {
        var card = Payment(Received("stripe:pi_1", "2026-12-04", 10_000, F1));
        var transfer = Payment(Received("bank:a", "2026-12-04", 10_000, F1));
        var settled = Account([December], transfer, card).Settle();
        Assert.Equal("F1 100/100 Paid; credit 100", Rows(settled));
        // By source: the one listed first pays.
        Assert.Equal("stripe:pi_1", Assert.Single(settled.Allocations).Payment.ToString());
    }

    [Fact]
    public void A_reversal_reopens_exactly_what_it_had_paid()
    {
        var bounced = Payment(
            Received("cheque:1", "2026-12-04", 10_000, F1),
            Reversed("cheque:1", "2026-12-12", "bounced")
        );
        var other = Payment(Received("bank:a", "2026-12-05", 10_000, F2));
        var settled = Account([December, Other], bounced, other).Settle();
        // The money of the other payment stays where it is, although the re-opened document is older.
        Assert.Equal("F1 0/100 Reopened; F2 100/100 Paid; credit 0", Rows(settled));
        Assert.Equal([10_000L, -10_000L], settled.Find(December.Number)!.History.Select(step => step.Amount.Cents));
    }

    [Fact]
    public void A_part_that_goes_back_comes_out_of_the_credit_first_then_out_of_what_was_paid_last()
    {
        var paid = Received("bank:a", "2026-12-04", 22_000, F1, F2);
        Assert.Equal(
            "F1 100/100 Paid; F2 100/100 Paid; credit 5",
            Rows(Account([December, Other], Payment(paid, Reversed("bank:a", "2026-12-10", "r", 1_500))).Settle())
        );
        Assert.Equal(
            "F1 100/100 Paid; F2 70/100 Reopened; credit 0",
            Rows(Account([December, Other], Payment(paid, Reversed("bank:a", "2026-12-10", "r", 5_000))).Settle())
        );
    }

    [Fact]
    public void A_reopened_document_that_is_paid_again_is_paid()
    {
        var bounced = Payment(
            Received("cheque:1", "2026-12-04", 10_000, F1),
            Reversed("cheque:1", "2026-12-12", "bounced")
        );
        var again = Payment(Received("bank:a", "2026-12-14", 10_000, F1));
        Assert.Equal("F1 100/100 Paid; credit 0", Rows(Account([December], bounced, again).Settle()));
    }

    [Fact]
    public void A_credit_pays_what_a_reversal_reopens()
    {
        var bounced = Payment(
            Received("cheque:1", "2026-12-04", 10_000, F1),
            Reversed("cheque:1", "2026-12-12", "bounced")
        );
        var twice = Payment(Received("bank:a", "2026-12-05", 10_000, F1));
        Assert.Equal("F1 100/100 Paid; credit 0", Rows(Account([December], bounced, twice).Settle()));
    }

    [Fact]
    public void Money_that_names_a_document_of_a_later_day_waits_for_it()
    {
        var early = Payment(Received("bank:a", "2026-12-30", 10_000, F3));
        var credit = Payment(Received("bank:b", "2026-12-04", 15_000, F1));
        var settled = Account([December, January], credit, early).Settle();
        Assert.Equal("F1 100/100 Paid; F1 100/100 Paid; credit 50", Rows(settled));
        Assert.Equal("bank:a", settled.Allocations.Single(it => it.Document == January.Number).Payment.ToString());
    }

    [Fact]
    public void What_a_person_assigned_stays_when_older_money_becomes_known()
    {
        var assigned = Payment(
            Received("bank:a", "2026-12-10", 10_000),
            Assigned("bank:a", "2026-12-11", new AssignedPart(new("C-1"), new Money(10_000), December.Number))
        );
        var older = Payment(Received("bank:b", "2026-12-04", 10_000, F1));
        var settled = Account([December], older, assigned).Settle();
        Assert.Equal("F1 100/100 Paid; credit 100", Rows(settled));
        Assert.Equal("bank:a", Assert.Single(settled.Allocations).Payment.ToString());
    }

    [Fact]
    public void The_credit_that_an_invoice_may_show_is_what_nothing_issued_before_can_take()
    {
        BillingPeriod december = BillingPeriod.Of(December.IssueDate),
            january = BillingPeriod.Of(January.IssueDate);
        var twice = Payment(Received("bank:a", "2026-12-04", 25_000, F1));
        Assert.Equal(new Money(15_000), Account([December], twice).CreditAfter(december));
        Assert.Equal(new Money(5_000), Account([December, January], twice).CreditAfter(january));
        // January is issued and not yet in the account: what is there may be its own.
        Assert.Equal(Money.Zero, Account([December], twice).CreditAfter(january));
        // Nothing was ever issued: what came in advance is a credit.
        var advance = Payment(
            Received("transfer:a", "2026-11-28", 25_000),
            Assigned("transfer:a", "2026-11-28", new AssignedPart(new("C-1"), new Money(25_000), null))
        );
        Assert.Equal(new Money(25_000), Account([], advance).CreditAfter(null));
        // Money for a document that is not in the account yet is that document's.
        var named = Account([December], twice) with
        {
            Documents = [],
        };
        Assert.Equal(Money.Zero, named.CreditAfter(null));
    }

    [Fact]
    public void Receipts_are_split_by_rate_and_add_up_to_the_document_whatever_the_parts() =>
        Gen.Select(Gen.Long[2, 5_000_000], Gen.Long[1, 5_000_000], Gen.Long[0, 100])
            .Sample(
                (net, other, percent) =>
                {
                    VatSubtotal[] rates =
                    [
                        new(new VatRate(2_000), new Money(net), new VatRate(2_000).On(new Money(net))),
                        new(new VatRate(550), new Money(other), new VatRate(550).On(new Money(other))),
                    ];
                    var total = Money.Sum(rates.Select(rate => rate.Base + rate.Vat));
                    var document = December with { Total = total, Vat = [.. rates] };
                    var paid = new Money(total.Cents * percent / 100);
                    var parts = ReceiptVat.Of(document, paid);
                    var rest = ReceiptVat.Between(document, paid, total);
                    return Money.Sum(parts.Select(part => part.Base + part.Vat)) == paid
                        && parts.All(part => part.Base >= Money.Zero && part.Vat >= Money.Zero)
                        && rates
                            .Zip(parts, rest)
                            .All(it =>
                                it.First.Base == it.Second.Base + it.Third.Base
                                && it.First.Vat == it.Second.Vat + it.Third.Vat
                            );
                }
            );

    [Theory]
    [InlineData("transfer:x", "2026-12-04", "bank:b", "2026-12-07", 5_000, "transfer:x=bank:b")]
    [InlineData("transfer:x", "2026-12-07", "bank:b", "2026-12-04", 5_000, "transfer:x=bank:b")]
    [InlineData("transfer:x", "2026-12-04", "bank:b", "2026-12-08", 5_000, "")]
    [InlineData("transfer:x", "2026-12-04", "bank:b", "2026-12-04", 5_001, "")]
    [InlineData("cheque:x", "2026-12-04", "bank:b", "2026-12-04", 5_000, "")]
    public void A_transfer_entered_by_hand_and_told_by_the_bank_is_shown_to_a_person(
        string one,
        string day,
        string other,
        string otherDay,
        long cents,
        string twins
    )
    {
        var settled = Account(
                [December],
                Payment(Received(one, day, 5_000, F1)),
                Payment(Received(other, otherDay, cents, F1)),
                Payment(Received("transfer:y", day, 5_000, F1), Reversed("transfer:y", day, "typed twice"))
            )
            .Settle();
        Assert.Equal(twins, string.Join(' ', PossibleTwin.In(settled).Select(it => $"{it.ByHand}={it.ByBank}")));
    }

    [Fact]
    public void Receipts_record_what_changed_and_undo_what_moved()
    {
        var before = Account([December], Payment(Received("bank:b", "2026-12-09", 10_000, F1))).Settle();
        var after = Account(
                [December],
                Payment(Received("bank:b", "2026-12-09", 10_000, F1)),
                Payment(Received("bank:a", "2026-12-04", 6_000, F1))
            )
            .Settle();
        Assert.Equal(
            ["bank:b -60.00 EUR", "bank:a 60.00 EUR"],
            Receipt
                .Between([December], before.Allocations, after.Allocations)
                .Select(receipt => $"{receipt.Payment} {receipt.Amount}")
        );
    }
}
