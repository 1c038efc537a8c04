using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>What is collected, on which day: R6 and R11.</summary>
public sealed class CollectingTests
{
    private static readonly DocumentNumber Number = new(Series.F, 2026, 1);
    private static readonly Iban Other = A.Iban("FR1420041010050500013M02606");

    /// <summary>Issued and announced on 1 December 2026 for Tuesday the 15th, 154.80 EUR.</summary>
    private sealed record Scene
    {
        public Contract Contract { get; init; } = Debited(A.Mandate);
        public Account Account { get; init; } = new(new ContractId("C-0001"), [Document()], []);
        public Proceedings Proceedings { get; init; } = Proceedings.None;
        public EquatableList<FollowedDebit> Attempts { get; init; } = [];
        public MandateUse Use { get; init; } = MandateUse.None;
        public string? AnnouncedOn { get; init; } = "2026-12-01";
        public DirectDebitTerms Terms { get; init; } = DirectDebitTerms.Standard;

        public CollectingDecision On(string today) =>
            new Collecting(Terms, A.Day(today)).Decide(
                new CollectingCase(
                    Contract,
                    Account,
                    Proceedings,
                    Account.Settle().Documents[0],
                    Attempts,
                    Use,
                    AnnouncedOn is null ? null : A.Day(AnnouncedOn)
                )
            );

        /// <summary>What is collected, as amount in cents and day; else what is done instead.</summary>
        public string Said(string today) =>
            On(today) switch
            {
                CollectingDecision.Collect { Debit: var debit } =>
                    $"{debit.Id} {debit.Amount.Cents} {debit.CollectionDate:yyyy-MM-dd}",
                CollectingDecision.Later later => $"later {later.CollectionDate:yyyy-MM-dd}",
                CollectingDecision.Wait wait => wait.Reason,
                CollectingDecision.Announce announce =>
                    $"{announce.Notice.Kind} {announce.Notice.Key} {announce.Notice.CollectionDate:yyyy-MM-dd}",
                _ => "nothing",
            };

        public Scene Paid(long cents) => this with { Account = Account.With(Share("transfer:1", cents)) };

        public Scene After(params (DebitStatus Status, string Since, string? Reason)[] attempts) =>
            this with
            {
                Attempts =
                [
                    .. attempts.Select((it, index) => Attempt(index + 1, it.Status, A.Day(it.Since), it.Reason)),
                ],
            };
    }

    private static FollowedDebit Attempt(int attempt, DebitStatus status, DateOnly day, string? reason)
    {
        var left = FollowedDebit.Submitted(Debit(attempt), "SDD-20261210-CORE-01", A.Day("2026-12-10"));
        DebitNews[] news = status switch
        {
            DebitStatus.Submitted => [],
            DebitStatus.Collected => [new(DebitNewsKind.Collected, day, null)],
            DebitStatus.Returned => [new(DebitNewsKind.Collected, day, null), new(DebitNewsKind.Returned, day, reason)],
            _ => [new(DebitNewsKind.Rejected, day, reason)],
        };
        var after = news.Aggregate(left, (debit, next) => Following.Hear(debit, next).After);
        Assert.Equal(status, after.Status);
        return after;
    }

    private static Contract Debited(Mandate? mandate, int preNotificationDays = 5) =>
        A.Contract() with
        {
            Terms = new ContractTerms(MeansOfPayment.DirectDebit, mandate, PreNotificationDays: preNotificationDays),
        };

    private static AccountDocument Document(string? collection = "2026-12-15") =>
        new(
            Number,
            DocumentKind.Invoice,
            BillingPeriod.Of(A.Day("2026-12-01")),
            A.Day("2026-12-01"),
            A.Day("2026-12-15"),
            new Money(15_480),
            Money.Zero,
            [],
            Money.Zero,
            collection is null ? null : A.Day(collection)
        );

    private static DirectDebit Debit(int attempt) =>
        new(
            new EndToEndId(Number, attempt),
            new ContractId("C-0001"),
            new Money(15_480),
            A.Day("2026-12-15"),
            SequenceType.Recurrent,
            A.Mandate,
            null,
            "Boulangerie Lefèvre"
        );

    private static AccountPayment Share(string id, long cents) =>
        new(
            PaymentId.Parse(id),
            1,
            new Share(
                new ContractId("C-0001"),
                MatchedBy.Number,
                [new Target(Number, null)],
                [new Movement(A.Day("2026-12-05"), new Money(cents))]
            ),
            null
        );

    [Theory]
    [InlineData("2026-12-09", "later 2026-12-15")]
    [InlineData("2026-12-10", "F2026-000001-1 15480 2026-12-15")]
    [InlineData("2026-12-11", "F2026-000001-1 15480 2026-12-15")]
    [InlineData("2026-12-12", "F2026-000001-1 15480 2026-12-15")] // A Saturday: two TARGET days later is the Tuesday.
    [InlineData("2026-12-13", "F2026-000001-1 15480 2026-12-15")]
    [InlineData("2026-12-14", "F2026-000001-1 15480 2026-12-16")] // A run was missed: the cut-off moves it, even after the 15th.
    [InlineData("2026-12-23", "F2026-000001-1 15480 2026-12-28")] // Christmas and the weekend are no TARGET days.
    public void It_leaves_within_its_lead_on_the_first_day_that_the_cut_off_allows(string today, string expected) =>
        Assert.Equal(expected, new Scene().Said(today));

    [Theory]
    [InlineData("2026-12-01", 5, "2026-12-15")]
    [InlineData("2026-12-10", 5, "2026-12-15")]
    [InlineData("2026-12-11", 5, "2026-12-16")]
    [InlineData("2026-12-10", 14, "2026-12-24")]
    [InlineData("2026-12-11", 14, "2026-12-28")] // 25 December is closed, then a weekend.
    public void Nobody_is_debited_before_the_days_agreed_after_his_mail_was_accepted(
        string announcedOn,
        int days,
        string expected
    )
    {
        var scene = new Scene { Contract = Debited(A.Mandate, days), AnnouncedOn = announcedOn };
        Assert.Contains(expected, scene.Said("2026-12-11"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_announced_by_an_accepted_mail_waits() =>
        Assert.Contains("mail", new Scene { AnnouncedOn = null }.Said("2026-12-10"), StringComparison.Ordinal);

    [Fact]
    public void Only_what_is_open_is_collected()
    {
        Assert.Equal("F2026-000001-1 15380 2026-12-15", new Scene().Paid(100).Said("2026-12-10"));
        Assert.Equal("nothing", new Scene().Paid(15_480).Said("2026-12-10"));
    }

    [Fact]
    public void No_more_is_collected_than_was_announced()
    {
        var account = new Account(new ContractId("C-0001"), [Document() with { Prepaid = new Money(5_480) }], []);
        Assert.Equal("F2026-000001-1 10000 2026-12-15", new Scene { Account = account }.Said("2026-12-10"));
    }

    [Fact]
    public void A_document_that_announced_no_debit_is_never_collected()
    {
        var account = new Account(new ContractId("C-0001"), [Document(collection: null)], []);
        Assert.Equal("nothing", new Scene { Account = account }.Said("2026-12-20"));
        var transfer = A.Contract() with { Terms = new ContractTerms(MeansOfPayment.Transfer, A.Mandate) };
        Assert.Equal("nothing", new Scene { Contract = transfer }.Said("2026-12-10"));
    }

    [Theory]
    [InlineData(DebitStatus.Submitted)]
    [InlineData(DebitStatus.Collected)]
    public void What_is_in_a_live_file_is_in_no_other(DebitStatus status) =>
        Assert.Equal("nothing", new Scene().After((status, "2026-12-10", null)).Said("2026-12-11"));

    [Fact]
    public void An_extension_moves_the_collection_with_the_deadline()
    {
        var extension = new Extension(
            Number,
            A.Day("2026-12-10"),
            "anne",
            A.Day("2026-12-21"),
            "courriel",
            "M. Roy",
            A.Day("2026-12-10")
        );
        var account = new Scene().Account.With(extension);
        Assert.Equal("later 2026-12-21", new Scene { Account = account }.Said("2026-12-11"));
    }

    [Fact]
    public void Money_that_may_be_for_it_or_is_on_its_way_is_waited_for()
    {
        var stray = new AccountPayment(
            PaymentId.Parse("bank:x"),
            1,
            null,
            new Claim(A.Day("2026-12-05"), new Money(15_480), new Money(15_480), [Number])
        );
        Assert.Contains(
            "bank:x",
            new Scene { Account = new Scene().Account.With(stray) }.Said("2026-12-10"),
            StringComparison.Ordinal
        );
        var flying = new AccountPayment(
            PaymentId.Parse("stripe:pi_1"),
            1,
            null,
            null,
            new CollectionAttempt([Number], CollectionState.InFlight, A.Day("2026-12-09"))
        );
        Assert.Contains(
            "stripe:pi_1",
            new Scene { Account = new Scene().Account.With(flying) }.Said("2026-12-10"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mandate_that_is_blocked_revoked_or_lapsed_is_not_collected_from()
    {
        var block = new MandateBlock("AC04", A.Day("2026-11-20"), A.Mandate.Iban, new EndToEndId(Number, 1));
        Assert.Contains(
            "AC04",
            new Scene { Use = new(null, null, block) }.Said("2026-12-10"),
            StringComparison.Ordinal
        );
        var revoked = Debited(A.Mandate with { RevokedOn = A.Day("2026-12-12") });
        Assert.Contains("revoked", new Scene { Contract = revoked }.Said("2026-12-10"), StringComparison.Ordinal);
        var lapsed = new MandateUse(A.Day("2023-12-01"), A.Mandate.Iban, null);
        Assert.Contains("lapsed", new Scene { Use = lapsed }.Said("2026-12-10"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_account_of_the_mandate_is_told_as_an_amendment()
    {
        var use = new MandateUse(A.Day("2026-11-16"), Other, null);
        var decision = Assert.IsType<CollectingDecision.Collect>(new Scene { Use = use }.On("2026-12-10"));
        Assert.Equal(Other, decision.Debit.PreviousIban);
        var same = new MandateUse(A.Day("2026-11-16"), A.Mandate.Iban, null);
        Assert.Null(
            Assert.IsType<CollectingDecision.Collect>(new Scene { Use = same }.On("2026-12-10")).Debit.PreviousIban
        );
    }

    [Fact]
    public void The_first_of_a_mandate_is_marked_only_for_banks_that_ask_for_it()
    {
        var marks = DirectDebitTerms.Standard with { MarksFirst = true };
        Assert.Equal(SequenceType.First, SequenceOf(new Scene { Terms = marks }));
        Assert.Equal(SequenceType.Recurrent, SequenceOf(new Scene()));
        var used = new MandateUse(A.Day("2026-11-16"), A.Mandate.Iban, null);
        Assert.Equal(SequenceType.Recurrent, SequenceOf(new Scene { Terms = marks, Use = used }));

        static SequenceType SequenceOf(Scene scene) =>
            Assert.IsType<CollectingDecision.Collect>(scene.On("2026-12-10")).Debit.Sequence;
    }

    [Fact]
    public void Returned_for_want_of_funds_it_is_announced_again_and_then_collected_once_more()
    {
        var returned = new Scene().After((DebitStatus.Returned, "2026-12-17", "AM04"));
        Assert.Equal("DebitAgain debit|F2026-000001-2 2026-12-28", returned.Said("2026-12-18"));
        var notice = Assert.IsType<CollectingDecision.Announce>(returned.On("2026-12-18")).Notice;
        var told = returned with { Proceedings = Proceedings.None.With(notice), AnnouncedOn = "2026-12-18" };
        Assert.Equal("later 2026-12-28", told.Said("2026-12-21"));
        Assert.Equal("F2026-000001-2 15480 2026-12-28", told.Said("2026-12-23"));
        Assert.Contains("mail", (told with { AnnouncedOn = null }).Said("2026-12-23"), StringComparison.Ordinal);
        Assert.Equal("F2026-000001-2 15480 2027-01-04", (told with { AnnouncedOn = "2026-12-30" }).Said("2026-12-29"));
    }

    [Fact]
    public void No_more_is_collected_again_than_was_announced_again()
    {
        var returned = new Scene().After((DebitStatus.Returned, "2026-12-17", "AM04"));
        var partly = returned.Paid(5_000);
        var notice = Assert.IsType<CollectingDecision.Announce>(partly.On("2026-12-18")).Notice;
        Assert.Equal(new Money(10_480), notice.Amount);
        Assert.Equal(new Money(5_480), Collecting.AsOf(notice, returned.Paid(10_000).Account.Settle())?.Amount);
        Assert.Null(Collecting.AsOf(notice, returned.Paid(15_480).Account.Settle()));

        var told = partly with { Proceedings = Proceedings.None.With(notice), AnnouncedOn = "2026-12-18" };
        Assert.Equal("F2026-000001-2 10480 2026-12-28", told.Said("2026-12-23"));
        var unpaid = told with { Account = returned.Account };
        Assert.Equal("F2026-000001-2 10480 2026-12-28", unpaid.Said("2026-12-23"));
        Assert.Equal("F2026-000001-2 5480 2026-12-28", unpaid.Paid(10_000).Said("2026-12-23"));
    }

    [Fact]
    public void No_debit_is_announced_for_a_day_on_which_its_mandate_is_over()
    {
        var returned = new Scene().After((DebitStatus.Returned, "2026-12-17", "AM04"));
        var leaving = returned with { Contract = Debited(A.Mandate with { RevokedOn = A.Day("2026-12-28") }) };
        Assert.Equal("its mandate is revoked", leaving.Said("2026-12-18"));
        var later = returned with { Contract = Debited(A.Mandate with { RevokedOn = A.Day("2026-12-29") }) };
        Assert.StartsWith("DebitAgain", later.Said("2026-12-18"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_back_twice_or_was_asked_back_is_for_a_person()
    {
        var twice = new Scene().After(
            (DebitStatus.Returned, "2026-12-17", "AM04"),
            (DebitStatus.Returned, "2026-12-30", "AM04")
        );
        Assert.Contains("AM04", twice.Said("2027-01-05"), StringComparison.Ordinal);
        var refunded = new Scene().After((DebitStatus.Returned, "2027-01-20", "MD06"));
        Assert.Contains("MD06", refunded.Said("2027-01-25"), StringComparison.Ordinal);
        var released = refunded with { Attempts = [refunded.Attempts[0] with { ReleasedBy = "anne" }] };
        Assert.StartsWith("DebitAgain debit|F2026-000001-2", released.Said("2027-01-25"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_account_of_the_mandate_takes_away_what_blocked_the_old_one()
    {
        var closed = new Scene().After((DebitStatus.Returned, "2026-12-17", "AC04"));
        Assert.Contains("AC04", closed.Said("2026-12-18"), StringComparison.Ordinal);
        var moved = closed with { Contract = Debited(A.Mandate with { Iban = Other }) };
        Assert.StartsWith("DebitAgain", moved.Said("2026-12-18"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_bank_refused_by_our_fault_leaves_again_once_without_another_announcement()
    {
        var refused = new Scene().After((DebitStatus.Withdrawn, "2026-12-11", "FF01"));
        Assert.Equal("F2026-000001-2 15480 2026-12-16", refused.Said("2026-12-14"));
        var again = new Scene().After(
            (DebitStatus.Withdrawn, "2026-12-11", "FF01"),
            (DebitStatus.Withdrawn, "2026-12-15", "FF01")
        );
        var duplicate = new Scene().After((DebitStatus.Withdrawn, "2026-12-11", "AM05"));
        Assert.Contains("AM05", duplicate.Said("2026-12-14"), StringComparison.Ordinal);
        Assert.Contains("F2026-000001-2", again.Said("2026-12-16"), StringComparison.Ordinal);
    }
}
