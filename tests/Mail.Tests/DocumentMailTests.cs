using System.Net;
using Aims.Testing;
using static Aims.Mail.Tests.Reading;

namespace Aims.Mail.Tests;

/// <summary>What a customer reads: the same in text and on the page, for each means of payment.</summary>
public sealed class DocumentMailTests
{
    private static readonly byte[] Pdf = [1, 2, 3];

    private static OutgoingMail Mail(Contract contract, int which = 0) =>
        DocumentMail.Compose(
            A.Owed(contract, "2026-12-01")[which].Numbered(123),
            A.Email("compta@exemple.fr"),
            1,
            "issued",
            Pdf
        );

    private static Contract Paying(MeansOfPayment means) =>
        A.Contract() with
        {
            Terms = new ContractTerms(means, means == MeansOfPayment.DirectDebit ? A.Mandate : null),
        };

    [Theory]
    [InlineData(
        MeansOfPayment.Transfer,
        "309,60_€|FR76_3000_6000_0112_3456_7890_189|AGRIFRPPXXX|F2026-000123|15_décembre_2026"
    )]
    [InlineData(
        MeansOfPayment.DirectDebit,
        "309,60_€|RUM-0001|FR72ZZZ123456|sera prélevée|15_décembre_2026|FR76_••••_0189|notification préalable"
    )]
    [InlineData(
        MeansOfPayment.Cheque,
        "309,60_€|AIM&S Informatique|11 rue Tunis, 93200_Saint-Denis|F2026-000123|solliciter le renouvellement|avant la fin du mois payé, le 31_décembre_2026"
    )]
    public void R6_each_means_says_what_to_do_in_text_and_on_the_page(MeansOfPayment means, string expected)
    {
        var mail = Mail(Paying(means));
        Assert.All(
            expected.Replace('_', French.NoBreakSpace).Split('|'),
            part =>
            {
                Assert.Contains(part, mail.Text, StringComparison.Ordinal);
                Assert.Contains(part, Plain(mail.Html), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void The_subject_names_the_document_its_month_and_its_sender()
    {
        var expected = "[SPÉCIMEN] Facture F2026-000123 – décembre_2026 – AIM&S Informatique";
        Assert.Equal(expected.Replace('_', French.NoBreakSpace), Mail(A.Contract()).Subject);
    }

    public static TheoryData<MeansOfPayment, ProvisionPolicy, int> Every()
    {
        var rows = new TheoryData<MeansOfPayment, ProvisionPolicy, int>();
        foreach (var means in Enum.GetValues<MeansOfPayment>())
        {
            rows.Add(means, ProvisionPolicy.FirstInvoiceLine, 0);
            rows.Add(means, ProvisionPolicy.SecurityDeposit, 0);
            rows.Add(means, ProvisionPolicy.SecurityDeposit, 1);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Amounts_dates_and_references_are_the_same_on_the_page_and_in_the_text_as_often(
        MeansOfPayment means,
        ProvisionPolicy policy,
        int which
    )
    {
        var contract = Paying(means);
        var mail = Mail(contract with { Terms = contract.Terms with { ProvisionPolicy = policy } }, which);
        var facts = Mentioned(mail.Text);
        Assert.True(facts.Count >= 8, string.Join(", ", facts));
        Assert.Equal(facts, Mentioned(PlainBody(mail.Html)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_page_says_every_word_of_the_text(MeansOfPayment means, ProvisionPolicy policy, int which)
    {
        var contract = Paying(means);
        var mail = Mail(contract with { Terms = contract.Terms with { ProvisionPolicy = policy } }, which);
        Assert.All(Words(mail.Text), word => Assert.Contains(word, Page(mail.Html), StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_invoice_explains_the_provision_and_the_next_one_does_not()
    {
        Assert.Contains("un mois de provision", Mail(A.Contract()).Text, StringComparison.Ordinal);
        var held = A.Contract() with
        {
            Terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionHeld: new Money(12_900)),
        };
        Assert.DoesNotContain("provision", Mail(held).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deposit_request_says_that_it_is_no_invoice_and_bears_no_vat()
    {
        var contract = A.Contract() with
        {
            Terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit),
        };
        var mail = Mail(contract, which: 1);
        Assert.StartsWith(
            "[SPÉCIMEN] Appel de dépôt de garantie DG2026-000123",
            mail.Subject,
            StringComparison.Ordinal
        );
        Assert.Contains("n’est pas une facture", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TTC", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TTC", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cheque_for_the_deposit_or_for_the_last_month_asks_for_no_renewal()
    {
        var deposit = Paying(MeansOfPayment.Cheque);
        deposit = deposit with { Terms = deposit.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit } };
        Assert.DoesNotContain("renouvellement", Mail(deposit, which: 1).Text, StringComparison.Ordinal);
        var last = Paying(MeansOfPayment.Cheque) with { End = A.Day("2026-12-10") };
        Assert.DoesNotContain("renouvellement", Mail(last).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeansOfPayment.Transfer, "309,60_€_TTC à régler au plus tard le 15_décembre_2026")]
    [InlineData(MeansOfPayment.Cheque, "309,60_€_TTC à régler au plus tard le 15_décembre_2026")]
    [InlineData(MeansOfPayment.DirectDebit, "Prélèvement de 309,60_€_TTC le 15_décembre_2026")]
    public void A_mailbox_shows_how_much_and_when_beside_the_subject(MeansOfPayment means, string expected) =>
        Assert.Contains(
            $">{expected.Replace('_', French.NoBreakSpace)}</div>",
            WebUtility.HtmlDecode(Mail(Paying(means)).Html),
            StringComparison.Ordinal
        );

    [Fact]
    public void Outside_production_the_subject_and_the_body_say_specimen_and_in_production_neither_does()
    {
        var facts = A.Owed(A.Contract(), "2026-12-01")[0];
        var real = DocumentMail.Compose(
            (facts with { IsSpecimen = false }).Numbered(1),
            A.Email("a@exemple.fr"),
            1,
            "issued",
            Pdf
        );
        Assert.DoesNotContain("SPÉCIMEN", real.Subject + real.Text + real.Html, StringComparison.Ordinal);
        var mail = Mail(A.Contract());
        Assert.All(
            (string[])[mail.Subject, mail.Text, Plain(mail.Html)],
            part => Assert.Contains("SPÉCIMEN", part, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_customer_is_called_cannot_become_markup()
    {
        var contract = Paying(MeansOfPayment.DirectDebit);
        contract = contract with { Terms = contract.Terms with { Mandate = A.Mandate with { Reference = "<b>&\"'" } } };
        Assert.Contains("&lt;b&gt;&amp;&quot;", Mail(contract).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", Mail(contract).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_seller_is_called_cannot_become_markup_either()
    {
        var facts = A.Owed(Paying(MeansOfPayment.Cheque), "2026-12-01")[0];
        var address = new PostalAddress(["1 <b>rue</b> & \"Fils\""], "75020", "Paris", "FR");
        var seller = facts.Seller with
        {
            Name = "<b>A&B</b>",
            LegalForm = "<b>",
            Capital = "<b>",
            Register = "<b>",
            Phone = "<b>",
            Address = address,
            CorrespondenceAddress = address,
        };
        var document = (facts with { Seller = seller }).Numbered(1);
        var html = DocumentMail.Compose(document, A.Email("a@exemple.fr"), 1, "issued", Pdf).Html;
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("A&B", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;A&amp;B&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_debited_is_not_asked_to_pay()
    {
        var mail = Mail(Paying(MeansOfPayment.DirectDebit));
        Assert.DoesNotContain("régler", mail.Text + WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);
        Assert.Contains("À régler au plus tard le", Mail(Paying(MeansOfPayment.Cheque)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_that_covers_the_invoice_leaves_nothing_to_pay()
    {
        var facts = A.Owed(A.Contract(), "2026-12-01")[0];
        var covered = facts with { Totals = facts.Totals with { Prepaid = facts.Totals.Gross } };
        var mail = DocumentMail.Compose(covered.Numbered(1), A.Email("a@exemple.fr"), 1, "issued", Pdf);
        Assert.Contains("vous n’avez rien à payer", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("au plus tard", mail.Text + mail.Html, StringComparison.Ordinal);
    }
}
