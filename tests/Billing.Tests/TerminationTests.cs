using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>R12: who may end a contract on which day, and when its end stands.</summary>
public sealed class TerminationTests
{
    private static readonly Contract Contract = A.Contract("C-1", "2026-06-15");
    private static readonly AccountDocument January = Document("F2026-000007", 15_480, issued: "2026-12-20") with
    {
        Period = BillingPeriod.Parse("2027-01"),
    };

    private static string Check(
        string end,
        TerminationCause cause = TerminationCause.Agreement,
        Contract? contract = null,
        Account? account = null,
        Proceedings? proceedings = null
    ) =>
        string.Join(
            "; ",
            TerminationRules.Check(
                contract ?? Contract,
                account ?? Account([]),
                proceedings ?? Proceedings.None,
                new Termination(A.Day(end), cause, "r"),
                A.Day("2026-12-20")
            )
        );

    private static Contract With(ContractTerms terms) => Contract with { Terms = terms };

    private static Reduction Credited(BusinessKey key, DocumentNumber document) =>
        new(key.Text, document, [new(1, new(100))], [], new(100), "r", "a");

    [Theory]
    [InlineData("2027-03-31", "")]
    [InlineData("2026-12-20", "")]
    [InlineData("2026-11-01", "")]
    [InlineData("2026-10-31", "end: must not be before 2026-11-01, the first day of last month")]
    [InlineData("2026-06-14", "end: must not be before the start, 2026-06-15")]
    public void The_last_day_lies_from_the_first_day_of_last_month_on(string end, string expected) =>
        Assert.Equal(expected, Check(end));

    [Fact]
    public void A_default_ends_a_contract_only_while_it_lasts()
    {
        const string Rule = "cause: needs a default that lasts: nothing is flagged";
        Assert.Equal(Rule, Check("2026-12-31", TerminationCause.Default));
        var cure = CurePeriod.After(A.Day("2026-12-15"), false, true);
        var open = new Default(January.Number, A.Day("2026-12-15"), A.Day("2026-12-16"), new(1), cure);
        Assert.Equal("", Check("2026-12-31", TerminationCause.Default, proceedings: new([open], [], [])));
        var closed = open with { ClosedOn = A.Day("2026-12-18"), End = DefaultEnd.Cured };
        Assert.Equal(Rule, Check("2026-12-31", TerminationCause.Default, proceedings: new([closed], [], [])));
    }

    [Fact]
    public void Notice_keeps_to_the_notice_and_to_the_committed_term_and_an_agreement_need_not()
    {
        var notice = With(new ContractTerms(MeansOfPayment.Transfer, NoticeMonths: 3));
        Assert.Equal(
            "end: must not be before 2027-03-20: the contract has 3 months of notice",
            Check("2027-03-19", TerminationCause.Notice, notice)
        );
        Assert.Equal("", Check("2027-03-20", TerminationCause.Notice, notice));
        Assert.Equal("", Check("2026-12-31", TerminationCause.Agreement, notice));
        var term = With(new ContractTerms(MeansOfPayment.Transfer, CommittedEnd: A.Day("2027-06-14")));
        Assert.Equal(
            "end: must not be before 2027-06-14, the end of the committed term, without an agreement",
            Check("2027-06-13", TerminationCause.Notice, term)
        );
        Assert.Equal("", Check("2027-06-14", TerminationCause.Notice, term));
        Assert.Equal("", Check("2027-06-13", TerminationCause.Agreement, term));
    }

    [Fact]
    public void The_end_moves_until_it_is_settled_and_never_over_a_month_that_was_credited()
    {
        var ended = Contract with { End = A.Day("2026-12-31") };
        var account = Account([January]);
        Assert.Equal("", Check("2027-02-28", contract: ended, account: account));
        Assert.Equal("", Check("2026-12-15", contract: ended, account: account));

        var credited = account.With(Credited(BusinessKey.AfterEnd(January.Number), January.Number));
        Assert.Equal(
            "end: must be before 2027-01: F2026-000007 was taken off when the contract ended, and a month is billed once",
            Check("2027-01-01", contract: ended, account: credited)
        );
        Assert.Single(TerminationRules.Moved(ended, null, credited));
        Assert.Equal("", Check("2026-12-15", contract: ended, account: credited));
        // A credit note by hand is no end.
        var byHand = account.With(Credited(BusinessKey.Credit(January.Number, "x"), January.Number));
        Assert.Equal("", Check("2027-01-31", contract: ended, account: byHand));

        const string Settled = "end: must stay 2026-12-31: the end of the contract is settled";
        var restituted = account.With(Credited(BusinessKey.Restitution(Contract.Id), January.Number));
        Assert.Equal(Settled, Check("2026-12-30", contract: ended, account: restituted));
        Assert.Equal(
            Settled,
            Check("2027-01-30", contract: ended, account: account.With(new Refund(1, new(1), A.Day("2027-01-01"))))
        );
        Assert.Equal("", Check("2026-12-31", contract: ended, account: restituted));
    }

    [Fact]
    public void A_contract_is_looked_at_until_everything_of_it_is_settled()
    {
        var december = Document("F2026-000001", 12_000);
        var contract = A.Contract("C-1", "2026-12-01", "2026-12-10");
        var state = new BillingState(BillingPeriod.Parse("2027-01"), december.Number, null, []);
        string Next(Account account, string today, Contract? of = null, BillingState? billed = null) =>
            Ending.NextLook(of ?? contract, billed ?? state, account, A.Day(today))?.ToIso() ?? "never";

        var paid = Account([december], Payment(Received("bank:1", "2026-12-10", 12_000, "F2026-000001")));
        Assert.Equal("2027-01-01", Next(paid, "2026-12-20"));
        Assert.Equal("never", Next(paid, "2027-01-01"));
        Assert.Equal("never", Next(paid, "2027-01-01", contract with { End = null }));
        Assert.Equal("2027-01-02", Next(Account([december]), "2027-01-02"));
        Assert.Equal("2027-01-02", Next(paid, "2027-01-02", billed: BillingState.Of(contract)));
        Assert.Equal(
            "2026-12-20",
            Next(paid.With(Credited(BusinessKey.Credit(december.Number, "x"), december.Number)), "2026-12-20")
        );
        var refund = new Refund(1, new(100), A.Day("2027-01-01"));
        Assert.Equal("2027-01-02", Next(paid.With(refund), "2027-01-02"));
        var over = Account([december], Payment(Received("bank:1", "2026-12-10", 12_100, "F2026-000001")));
        Assert.Equal("2027-01-02", Next(over, "2027-01-02"));
        Assert.Equal("never", Next(over.With(refund with { PaidOn = A.Day("2027-01-02") }), "2027-01-02"));
        var held = contract with { Terms = contract.Terms with { ProvisionHeld = new(100) } };
        Assert.Equal("2027-01-02", Next(paid, "2027-01-02", held));
        Assert.Equal(
            "never",
            Next(paid, "2027-01-02", held with { Terms = held.Terms with { ProvisionHeld = new(0) } })
        );
        var provision = Account(
            [december with { Provision = new(100) }],
            Payment(Received("bank:1", "2026-12-10", 12_000, "F2026-000001"))
        );
        Assert.Equal("2027-01-02", Next(provision, "2027-01-02"));
    }
}
