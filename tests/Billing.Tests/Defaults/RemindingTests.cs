using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R7, R8: what a customer is reminded of on which days, once each.</summary>
public sealed class RemindingTests
{
    private const string Near = $"DeadlineNear deadline|{F1}|2026-12-15";
    private const string Cure = $"CureEnding cure|{F1}|2026-12-15";
    private const string Renewal = "ChequeRenewal renewal|2027-01";

    private static readonly BillingPeriod January = BillingPeriod.Parse("2027-01");

    private static Contract ByCheque => PaidBy(MeansOfPayment.Cheque);

    private static List<Notice> Due(Stage stage, string today, DefaultTerms? terms = null, BillingPeriod? next = null)
    {
        var state = BillingState.Of(stage.Contract) with { NextPeriod = next ?? January };
        var days = terms ?? DefaultTerms.Standard;
        return [.. new Reminding(stage.Contract, state, stage.Account, days, A.Day(today)).Due(stage.Proceedings)];
    }

    private static string Rows(Stage stage, string today, DefaultTerms? terms = null, BillingPeriod? next = null) =>
        string.Join("; ", Due(stage, today, terms, next).Select(notice => $"{notice.Kind} {notice.Key}"));

    [Theory]
    [InlineData("2026-12-09", "")]
    [InlineData("2026-12-10", Near)]
    [InlineData("2026-12-15", Near)]
    [InlineData("2026-12-16", "")]
    public void Of_an_open_document_from_five_days_before_its_deadline(string today, string due) =>
        Assert.Equal(due, Rows(Unpaid(), today));

    [Theory]
    [InlineData("2026-12-29", "")]
    [InlineData("2026-12-30", Cure)]
    [InlineData("2027-01-04", Cure)]
    [InlineData("2027-01-05", "")]
    public void Of_a_cure_period_from_five_days_before_its_end(string today, string due) =>
        Assert.Equal(due, Rows(Unpaid().Until("2026-12-16"), today));

    [Theory]
    [InlineData("2026-12-20", "")]
    [InlineData("2026-12-21", Renewal)]
    [InlineData("2026-12-31", Renewal)]
    [InlineData("2027-01-01", "")]
    public void Of_the_next_cheque_from_ten_days_before_the_paid_month_ends(string today, string due) =>
        Assert.Equal(due, Rows(Unpaid(ByCheque).Pay("cheque:1", "2026-12-10"), today));

    [Theory]
    [InlineData("2026-12-15")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-04")]
    public void Never_where_it_is_said_so(string today)
    {
        var never = DefaultTerms.Standard with
        {
            DeadlineReminderDays = 0,
            CureReminderDays = 0,
            ChequeReminderDays = 0,
        };
        Assert.Equal("", Rows(Unpaid(ByCheque).Until("2026-12-16"), today, never));
        Assert.Equal("", Rows(Unpaid(ByCheque), today, never));
    }

    [Fact]
    public void Each_is_given_once_on_the_day_it_is_given()
    {
        var stage = Unpaid(ByCheque).Until("2026-12-16");
        var given = Due(stage, "2026-12-31");
        Assert.Equal($"{Cure}; {Renewal}", Rows(stage, "2026-12-31"));
        Assert.All(given, notice => Assert.Equal((A.Day("2026-12-31"), false), (notice.Day, notice.IsSent)));
        var told = given.Aggregate(stage.Proceedings, (before, notice) => before.With(notice));
        Assert.Empty(
            new Reminding(
                stage.Contract,
                BillingState.Of(stage.Contract) with
                {
                    NextPeriod = January,
                },
                stage.Account,
                DefaultTerms.Standard,
                A.Day("2026-12-31")
            ).Due(told)
        );
    }

    [Fact]
    public void What_is_paid_or_fetched_by_the_seller_needs_no_reminder()
    {
        Assert.Equal("", Rows(Unpaid().Pay("bank:a", "2026-12-09"), "2026-12-10"));
        Assert.Equal(Near, Rows(Unpaid().Pay("bank:a", "2026-12-09", 9_999), "2026-12-10"));
        var debit = Unpaid(PaidBy(MeansOfPayment.DirectDebit), collection: "2026-12-15");
        Assert.Equal("", Rows(debit, "2026-12-10"));
        var pending = Paying.Debit("gocardless:PM1", PaymentEventKind.Pending, "2026-12-09", F1);
        Assert.Equal("", Rows(Unpaid().Learn(pending), "2026-12-10"));
        var failed = Paying.Debit("gocardless:PM1", PaymentEventKind.Failed, "2026-12-10", F1);
        Assert.Equal(Near, Rows(Unpaid().Learn(pending).Learn(failed), "2026-12-10"));
    }

    [Fact]
    public void An_extended_deadline_has_a_reminder_of_its_own()
    {
        var number = DocumentNumber.Parse(F1);
        var extension = new Extension(
            number,
            A.Day("2026-12-10"),
            "Anne",
            A.Day("2026-12-28"),
            "courriel",
            "Paul",
            A.Day("2026-12-11")
        );
        var stage = Unpaid().Learn(it => it.With(extension));
        Assert.Equal("", Rows(stage, "2026-12-15"));
        Assert.Equal("", Rows(stage, "2026-12-22"));
        Assert.Equal($"DeadlineNear deadline|{F1}|2026-12-28", Rows(stage, "2026-12-23"));
    }

    [Fact]
    public void A_default_that_was_not_told_has_no_reminder_of_its_end()
    {
        var held = Unpaid().Mail(F1, MailReach.Bounced).Until("2026-12-30");
        Assert.Equal(StandingState.Held, held.Standing.State);
        Assert.Equal("", Rows(held, "2026-12-30"));
        var cured = Unpaid().Until("2026-12-16").Pay("bank:a", "2026-12-29");
        Assert.Equal("", Rows(cured, "2026-12-30"));
    }

    [Fact]
    public void A_cheque_is_asked_for_only_while_the_next_month_is_owed_and_not_issued()
    {
        var stage = Unpaid(ByCheque).Pay("cheque:1", "2026-12-10");
        Assert.Equal("", Rows(stage, "2026-12-21", next: BillingPeriod.Parse("2027-02")));
        Assert.Equal("", Rows(stage, "2026-12-21", next: BillingPeriod.Parse("2026-12")));
        Assert.Equal("", Rows(Unpaid().Pay("bank:a", "2026-12-10"), "2026-12-21"));
        Assert.Equal("", Rows(new Stage("2026-12-01", ByCheque), "2026-12-21"));
    }

    [Theory]
    [InlineData("2026-12-31", "")]
    [InlineData("2027-01-01", Renewal)]
    public void Not_after_the_end_of_the_contract(string end, string due)
    {
        var stage = Unpaid(ByCheque with { End = A.Day(end) }).Pay("cheque:1", "2026-12-10");
        Assert.Equal(due, Rows(stage, "2026-12-21"));
    }
}
