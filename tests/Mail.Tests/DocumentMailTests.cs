using System.Net;
using System.Text.RegularExpressions;
using Aims.Testing;

namespace Aims.Mail.Tests;

/// <summary>What a customer reads: the same in text and on the page, for each means of payment.</summary>
public sealed partial class DocumentMailTests
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

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

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
        "309,60_€|11 rue Tunis, 93200 Saint-Denis|F2026-000123|solliciter le renouvellement|avant l’expiration du service"
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
    public void The_page_says_every_line_of_the_text()
    {
        var mail = Mail(Paying(MeansOfPayment.DirectDebit));
        var page = Spaces().Replace(Plain(mail.Html), " ");
        foreach (
            var word in Spaces()
                .Replace(mail.Text, " ")
                .Split(' ')
                .Where(word => word.Length > 2 && word is not "***" and not "--")
        )
        {
            Assert.Contains(word, page, StringComparison.Ordinal);
        }
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
    }

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
    public void A_credit_that_covers_the_invoice_leaves_nothing_to_pay()
    {
        var facts = A.Owed(A.Contract(), "2026-12-01")[0];
        var covered = facts with { Totals = facts.Totals with { Prepaid = facts.Totals.Gross } };
        var mail = DocumentMail.Compose(covered.Numbered(1), A.Email("a@exemple.fr"), 1, "issued", Pdf);
        Assert.Contains("vous n’avez rien à payer", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", mail.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<style.*?</style>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
