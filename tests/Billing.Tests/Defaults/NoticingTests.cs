using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R8, R10: what a notice says is frozen when it is decided.</summary>
public sealed class NoticingTests
{
    private static readonly EquatableList<Instalment> Months =
    [
        new(BillingPeriod.Parse("2027-01"), new Money(15_480)),
        new(BillingPeriod.Parse("2027-02"), new Money(15_480)),
    ];

    private static NoticeFacts Freeze(Stage stage, NoticeKind kind, string? document = F1, int? rate = 262) =>
        new Noticing(A.Terms, new Stating(Late(rate))).Freeze(
            new Notice("k", kind, stage.Today, document is null ? null : DocumentNumber.Parse(document)),
            stage.Facts,
            stage.Standing,
            Months
        );

    private static LateTerms Late(int? rate) =>
        new(
            rate is { } points ? [new LateRate(HalfYear.Parse("2026-S2"), points, "made up", "anne")] : [],
            LateTerms.LeastMultiple,
            LateTerms.LeastIndemnity
        );

    private static Contract AfterCure =>
        With(A.Contract(), terms => terms with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod });

    [Fact]
    public void It_goes_to_the_billing_addresses_and_the_referent_of_today_once_each()
    {
        var contract = A.Contract();
        var (compta, chief) = (A.Email("compta@exemple.fr"), A.Email("chef@exemple.fr"));
        var both = contract with { Customer = contract.Customer with { Emails = [compta, contract.Referent.Email] } };
        Assert.Equal([compta, A.Referent.Email], Freeze(Unpaid(both), NoticeKind.DeadlineNear).Recipients);
        var moved = contract with { CurrentReferent = A.Referent with { FirstName = "Luc", Email = chief } };
        var facts = Freeze(Unpaid(moved), NoticeKind.DeadlineNear);
        Assert.Equal([compta, chief], facts.Recipients);
        Assert.Equal("Luc Lefèvre", facts.Referent);
    }

    [Fact]
    public void A_reminder_says_the_deadline_and_claims_no_month()
    {
        var facts = Freeze(Unpaid().On("2026-12-10"), NoticeKind.DeadlineNear);
        Assert.Equal((A.Day("2026-12-15"), null, null), (facts.Deadline, facts.Period, facts.SuspensionOn));
        Assert.Equal(
            (new Money(10_000), Money.Zero, Money.Zero),
            (facts.Statement.Claimed, facts.Statement.Overdue, facts.Statement.LateSums)
        );
        Assert.Equal((MeansOfPayment.Transfer, true), (facts.Means, facts.IsSpecimen));
    }

    [Fact]
    public void A_reminder_of_an_extended_document_says_the_later_deadline()
    {
        var extension = new Extension(
            DocumentNumber.Parse(F1),
            A.Day("2026-12-10"),
            "Anne",
            A.Day("2026-12-28"),
            "courriel",
            "Paul",
            A.Day("2026-12-11")
        );
        var facts = Freeze(Unpaid().Learn(it => it.With(extension)).On("2026-12-23"), NoticeKind.DeadlineNear);
        Assert.Equal(A.Day("2026-12-28"), facts.Deadline);
    }

    [Fact]
    public void The_renewal_of_a_cheque_says_the_month_that_ends_and_its_last_day()
    {
        var stage = Unpaid(PaidBy(MeansOfPayment.Cheque)).Pay("cheque:1", "2026-12-10").On("2026-12-21");
        var facts = Freeze(stage, NoticeKind.ChequeRenewal);
        Assert.Equal((A.Day("2026-12-31"), BillingPeriod.Parse("2026-12")), (facts.Deadline, facts.Period));
        Assert.Empty(facts.Statement.Lines);
    }

    [Fact]
    public void A_suspension_claims_what_is_open_and_the_months_at_once_and_says_why()
    {
        var stage = Unpaid().Until("2026-12-16");
        var facts = Freeze(stage, NoticeKind.Suspended);
        Assert.Equal((A.Day("2026-12-15"), null), (facts.Deadline, facts.SuspensionOn));
        Assert.Equal(Months, facts.Statement.Accelerated);
        Assert.Equal(
            (new Money(10_000), new Money(10_000 + 2 * 15_480)),
            (facts.Statement.Overdue, facts.Statement.Claimed)
        );
        Assert.Equal(stage.Standing.Explanation, facts.Explanation);
        Assert.Equal(A.Day("2027-01-04"), facts.Statement.Lines[0].CureLast);
    }

    [Fact]
    public void A_default_that_suspends_later_says_on_which_day()
    {
        var stage = Unpaid(AfterCure).Until("2026-12-16");
        Assert.Equal(A.Day("2027-01-05"), Freeze(stage, NoticeKind.DefaultDeclared).SuspensionOn);
        var over = stage.Change(contract => contract with { End = A.Day("2026-12-15") });
        var ended = Freeze(over, NoticeKind.DefaultDeclared);
        Assert.Equal((null, A.Day("2026-12-15")), (ended.SuspensionOn, ended.ContractEnd!.Value));
    }

    [Theory]
    [InlineData(262, 4_022L, 22L, null)] // 100 × 10 days × 7.86 % / 365 = 0.2153
    [InlineData(null, 4_000L, null, "2026-S2")]
    public void Late_sums_need_a_rate(int? rate, long sums, long? penalty, string? missing)
    {
        var statement = Freeze(Unpaid().Until("2026-12-25"), NoticeKind.Suspended, rate: rate).Statement;
        Assert.Equal(new Money(sums), statement.LateSums);
        Assert.Equal((penalty, missing), (statement.Lines[0].Penalty?.Cents, statement.Lines[0].MissingRate));
    }

    [Fact]
    public void A_reinstatement_is_about_no_document_and_claims_nothing()
    {
        var stage = Unpaid().Until("2026-12-16").Pay("bank:a", "2026-12-17").Execute();
        var facts = Freeze(stage, NoticeKind.Reinstated, document: null);
        Assert.Equal((null, null, null), (facts.Deadline, facts.Period, facts.SuspensionOn));
        Assert.Equal((Money.Zero, 0), (facts.Statement.Claimed, facts.Statement.Accelerated.Count));
    }

    [Fact]
    public void A_debit_again_says_its_day_and_the_mandate_of_today()
    {
        var stage = Unpaid(PaidBy(MeansOfPayment.DirectDebit), collection: "2026-12-15").On("2026-12-20");
        var notice = Notice.OfDebit(EndToEndId.Parse($"{F1}-2"), stage.Today, A.Day("2026-12-28"), new Money(15_480));
        Assert.Equal($"debit|{F1}-2", notice.Key);
        var facts = new Noticing(A.Terms, new Stating(Late(262))).Freeze(notice, stage.Facts, stage.Standing, Months);
        Assert.Equal(
            (A.Day("2026-12-28"), A.Mandate, MeansOfPayment.DirectDebit),
            (facts.Notice.CollectionDate, facts.Mandate, facts.Means)
        );
        Assert.Null(Freeze(stage, NoticeKind.DeadlineNear).Mandate);
    }

    [Fact]
    public void A_document_that_announced_no_debit_is_to_be_transferred_whatever_the_contract_says()
    {
        var contract = PaidBy(MeansOfPayment.DirectDebit);
        Assert.Equal(MeansOfPayment.Transfer, Freeze(Unpaid(contract), NoticeKind.DeadlineNear).Means);
        Assert.Equal(
            MeansOfPayment.DirectDebit,
            Freeze(Unpaid(contract, collection: "2026-12-15"), NoticeKind.DeadlineNear).Means
        );
        Assert.Equal(
            MeansOfPayment.Cheque,
            Freeze(Unpaid(PaidBy(MeansOfPayment.Cheque)), NoticeKind.DeadlineNear).Means
        );
    }

    [Fact]
    public void Its_mails_are_about_the_contract_and_the_notice() =>
        Assert.Equal("C-0001|k", Freeze(Unpaid(), NoticeKind.DeadlineNear).About);
}
