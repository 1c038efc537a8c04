using System.Net;
using Aims.Testing;
using static Aims.Mail.Tests.Reading;

namespace Aims.Mail.Tests;

/// <summary>What a customer is told of his contract: each kind with its clause, dates and amounts, the same in text and on the page.</summary>
public sealed class NoticeMailTests
{
    private static readonly byte[] Pdf = [1, 2, 3];
    private static readonly EmailAddress Recipient = A.Email("compta@exemple.fr");

    private static OutgoingMail Mail(NoticeFacts facts) => NoticeMail.Compose(facts, Recipient, 1, Pdf);

    private static string Text(NoticeFacts facts) => Mail(facts).Text.Replace(French.NoBreakSpace, '_');

    /// <summary>Every notice that there is, by the name of its approved text.</summary>
    private static readonly Dictionary<string, NoticeFacts> Notices = new(StringComparer.Ordinal)
    {
        ["deadline-near"] = SampleNotice.Of(NoticeKind.DeadlineNear),
        ["deadline-near-debit"] = SampleNotice.Of(NoticeKind.DeadlineNear) with { Means = MeansOfPayment.DirectDebit },
        ["cheque-renewal"] = SampleNotice.Of(NoticeKind.ChequeRenewal),
        ["default-suspending-later"] = SampleNotice.Of(NoticeKind.DefaultDeclared) with
        {
            SuspensionOn = A.Day("2027-01-05"),
        },
        ["default-while-suspended"] = SampleNotice.Of(NoticeKind.DefaultDeclared) with
        {
            Means = MeansOfPayment.Cheque,
        },
        ["default-of-an-ended-contract"] = SampleNotice.Of(NoticeKind.DefaultDeclared) with
        {
            ContractEnd = A.Day("2026-12-10"),
            Statement = SampleNotice.Claimed with { Accelerated = [] },
        },
        ["suspended"] = SampleNotice.Of(NoticeKind.Suspended),
        ["suspended-of-several-by-debit"] = SampleNotice.Of(NoticeKind.Suspended) with
        {
            Means = MeansOfPayment.DirectDebit,
            Statement = SampleNotice.Claimed with
            {
                Lines =
                [
                    SampleNotice.Overdue,
                    SampleNotice.Overdue with
                    {
                        Number = new(Series.DG, 2026, 7),
                        Kind = DocumentKind.DepositRequest,
                        Penalty = null,
                        MissingRate = "2026-S2",
                    },
                    SampleNotice.ToCome with
                    {
                        Number = new(Series.F, 2027, 4),
                        Deadline = A.Day("2027-01-15"),
                    },
                ],
                Credit = new Money(1_234),
            },
        },
        ["cure-ending"] = SampleNotice.Of(NoticeKind.CureEnding) with { SuspensionOn = A.Day("2027-01-05") },
        ["reinstated-cured"] = SampleNotice.Of(NoticeKind.Reinstated, DefaultEnd.Cured),
        ["reinstated-withdrawn"] = SampleNotice.Of(NoticeKind.Reinstated, DefaultEnd.Withdrawn) with
        {
            Statement = SampleNotice.InOrder,
        },
        ["reinstated-unfounded"] = SampleNotice.Of(NoticeKind.Reinstated, DefaultEnd.Unfounded),
        ["closed-cured"] = SampleNotice.Of(NoticeKind.DefaultClosed, DefaultEnd.Cured),
        ["closed-withdrawn"] = SampleNotice.Of(NoticeKind.DefaultClosed, DefaultEnd.Withdrawn),
        ["closed-unfounded"] = SampleNotice.Of(NoticeKind.DefaultClosed, DefaultEnd.Unfounded),
        ["terminated"] = SampleNotice.Of(NoticeKind.Terminated),
        ["debit-again"] = SampleNotice.Of(NoticeKind.DebitAgain),
    };

    public static TheoryData<string> Names() => [.. Notices.Keys];

    [Fact]
    public void Every_kind_has_an_approved_text() =>
        Assert.Equal(
            Enum.GetValues<NoticeKind>().ToHashSet(),
            Notices.Values.Select(facts => facts.Notice.Kind).ToHashSet()
        );

    /// <summary>Proofread; a no-break space is an underscore there.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_text_is_the_approved_one(string name)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "approved", name + ".txt");
        var mail = Mail(Notices[name]);
        Assert.Equal(
            await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken),
            $"{mail.Subject}\n\n{mail.Text}".Replace(French.NoBreakSpace, '_')
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_says_every_word_of_the_text_and_the_same_figures_as_often(string name)
    {
        var mail = Mail(Notices[name]);
        Assert.All(Words(mail.Text), word => Assert.Contains(word, Page(mail.Html), StringComparison.Ordinal));
        var figures = Mentioned(mail.Text);
        Assert.True(figures.Count >= 4, string.Join(", ", figures));
        Assert.Equal(figures, Mentioned(PlainBody(mail.Html)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_names_no_person_and_no_address_of_the_customer(string name)
    {
        var mail = Mail(Notices[name]);
        var said = mail.Subject + mail.Text + WebUtility.HtmlDecode(mail.Html);
        Assert.All(
            (string[])["Anne", "Lefèvre", "rue du Four", "exemple.fr", "Où en est le contrat"],
            data => Assert.DoesNotContain(data, said, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Accounting_is_named_with_its_phone_and_mail(string name)
    {
        var text = Text(Notices[name]);
        Assert.Contains("0825_67_24_67", text, StringComparison.Ordinal);
        Assert.Contains("facturation@aims-informatique.com", text, StringComparison.Ordinal);
    }

    /// <summary>Signs that French sets apart stand behind a no-break space, and no straight apostrophe is left.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Its_typography_is_french(string name)
    {
        var mail = Mail(Notices[name]);
        var text = mail.Subject + "\n" + mail.Text;
        Assert.DoesNotMatch(
            @"[^\u00A0][:;?!€%»]|«[^\u00A0]|'|  \w+ :",
            text.Replace("--", "", StringComparison.Ordinal)
        );
        Assert.DoesNotMatch(@"\d (€|janvier|décembre|jours|documents)|article \d", text);
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("default-suspending-later")]
    public void R8_a_default_names_its_clause_its_sums_and_the_end_of_the_cure_period(string name) =>
        Assert.All(
            (string[])
                [
                    "article_6.3",
                    "de plein droit et sans mise en demeure préalable",
                    "15_décembre_2026",
                    "309,60_€",
                    "1_083,60_€",
                    "774,00_€",
                    "15_jours ouvrables",
                    "jusqu’au 4_janvier_2027 inclus",
                    "ne vaut ni résiliation ni dénonciation",
                    "les sommes exigibles par anticipation n’ont pas à être réglées",
                ],
            part => Assert.Contains(part, Text(Notices[name]), StringComparison.Ordinal)
        );

    /// <summary>A pre-notification says amount, day, mandate and creditor; a bank's code is nobody's business, nor the whole account.</summary>
    [Fact]
    public void A_debit_that_is_presented_again_is_notified_before()
    {
        var facts = SampleNotice.Of(NoticeKind.DebitAgain);
        var text = Text(facts);
        Assert.All(
            (string[])
                [
                    "nouveau prélèvement de 309,60_€ sur votre compte le 28_décembre_2026",
                    "vaut notification préalable",
                    "revenu impayé",
                    "RUM-0001",
                    "FR72ZZZ123456",
                    "FR76_••••_0189",
                ],
            part => Assert.Contains(part, text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(A.Mandate.Iban.Grouped, Mail(facts).Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("AM04|MS03|virement", text);
    }

    [Fact]
    public void A_debit_again_debits_what_is_open_of_its_document_alone()
    {
        var partly = SampleNotice.Overdue with { Open = new Money(10_000) };
        var other = SampleNotice.Overdue with { Number = new(Series.F, 2026, 99), Open = new Money(777) };
        var facts = SampleNotice.Of(NoticeKind.DebitAgain);
        facts = facts with
        {
            Notice = facts.Notice with { Amount = partly.Open },
            Statement = SampleNotice.Claimed with { Lines = [other, partly] },
        };
        Assert.Contains("nouveau prélèvement de 100,00_€", Text(facts), StringComparison.Ordinal);
        Assert.Contains("Montant_: 100,00_€", Text(facts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cure_period_that_is_over_is_not_promised_again()
    {
        var late = SampleNotice.Of(NoticeKind.Suspended);
        late = late with { Notice = late.Notice with { Day = A.Day("2027-01-05") } };
        var text = Text(late);
        Assert.Contains("a pris fin le 4_janvier_2027.", text, StringComparison.Ordinal);
        Assert.Contains("nous pouvons dès lors user de la faculté de résiliation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vous disposez", text, StringComparison.Ordinal);
        Assert.DoesNotContain("passé ce délai", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_suspension_that_has_come_is_not_announced_for_the_future()
    {
        var later = SampleNotice.Of(NoticeKind.DefaultDeclared) with { SuspensionOn = SampleNotice.Day };
        Assert.DoesNotContain("seront suspendues le", Text(later), StringComparison.Ordinal);
        Assert.Contains("peuvent être suspendues ou le demeurer", Text(later), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_before_the_deadline_threatens_with_nothing() =>
        Assert.DoesNotMatch(
            "défaut|suspen|résili|pénalité|indemnité|6\\.3|exigib",
            Text(SampleNotice.Of(NoticeKind.DeadlineNear))
        );

    [Fact]
    public void An_unfounded_default_is_corrected_with_an_apology_and_costs_nothing()
    {
        var text = Text(SampleNotice.Of(NoticeKind.Reinstated, DefaultEnd.Unfounded));
        Assert.Contains("Nous vous présentons nos excuses", text, StringComparison.Ordinal);
        Assert.Contains("Aucune pénalité de retard ni aucune indemnité", text, StringComparison.Ordinal);
        Assert.DoesNotContain("à titre indicatif", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_nobody_entered_is_said_and_never_guessed()
    {
        var facts = SampleNotice.Of(NoticeKind.Suspended) with
        {
            Statement = SampleNotice.Claimed with
            {
                Lines = [SampleNotice.Overdue with { Penalty = null, MissingRate = "2026-S2" }],
            },
        };
        Assert.Contains(
            "Pénalités de retard, à titre indicatif_: taux légal du 2e_semestre_2026 non renseigné_: pénalités non calculées\n",
            Text(facts),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_leaves_from_accounting_with_its_statement_under_a_name_of_its_own()
    {
        var facts = SampleNotice.Of(NoticeKind.Suspended);
        var mail = NoticeMail.Compose(facts, Recipient, 2, Pdf);
        Assert.Equal(new Mailbox("AIM&S Informatique – Facturation", A.Seller.Email), mail.From);
        Assert.Equal(Recipient, mail.To);
        Assert.Equal("notice-suspended", mail.Category);
        Assert.Equal("2026/notices/C-0042-suspended-3-2.eml", mail.OutboxName);
        Assert.Equal(SampleNotice.Day, mail.Date);
        Assert.Equal("mail|C-0042|suspended|3|notice|compta@exemple.fr", mail.Key.Text);
        Assert.NotNull(mail.Attachment);
        Assert.Equal("releve-C-0042-2026-12-16.pdf", mail.Attachment.FileName);
        Assert.Equal(Pdf, mail.Attachment.Content.ToArray());
    }

    [Fact]
    public void Each_kind_has_a_category_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<NoticeKind>().Length,
            Notices.Values.Select(facts => Mail(facts).Category).Distinct(StringComparer.Ordinal).Count()
        );

    [Fact]
    public void In_production_nothing_says_specimen()
    {
        var real = Mail(SampleNotice.Of(NoticeKind.Suspended) with { IsSpecimen = false });
        Assert.DoesNotContain("SPÉCIMEN", real.Subject + real.Text + real.Html, StringComparison.Ordinal);
        var mail = Mail(SampleNotice.Of(NoticeKind.Suspended));
        Assert.All(
            (string[])[mail.Subject, mail.Text, Plain(mail.Html)],
            part => Assert.Contains("SPÉCIMEN", part, StringComparison.Ordinal)
        );
    }
}
