using System.Net;
using Aims.Testing;
using static Aims.Mail.Tests.Reading;

namespace Aims.Mail.Tests;

/// <summary>What a customer reads about a credit note or a restitution, whatever paid the document that it corrects.</summary>
public sealed class CorrectionMailTests
{
    private static OutgoingMail Credit(
        MeansOfPayment means = MeansOfPayment.Transfer,
        string reason = "Serveur retiré du contrat",
        bool isSpecimen = true
    )
    {
        var terms = new ContractTerms(means, means == MeansOfPayment.DirectDebit ? A.Mandate : null);
        var invoice = A.Owed(A.Contract() with { Terms = terms }, "2026-12-01")[0].Numbered(123);
        return Compose((A.Correction(invoice, reason: reason) with { IsSpecimen = isSpecimen }).Numbered(45));
    }

    private static OutgoingMail Restitution()
    {
        var terms = new ContractTerms(MeansOfPayment.Cheque, ProvisionPolicy: ProvisionPolicy.SecurityDeposit);
        var deposit = A.Owed(A.Contract() with { Terms = terms }, "2026-12-01")[1].Numbered(7);
        var reduction = Crediting.Provision(deposit, [], "settling")!;
        return Compose(Crediting.Facts(deposit, reduction, A.Terms, A.Day("2027-06-01"), contract: null).Numbered(8));
    }

    private static OutgoingMail Compose(Document document) =>
        DocumentMail.Compose(document, A.Email("compta@exemple.fr"), 1, "issued", new byte[] { 1, 2, 3 });

    private static void Says(OutgoingMail mail, string expected) =>
        Assert.All(
            expected.Replace('_', French.NoBreakSpace).Split('|'),
            part =>
            {
                Assert.Contains(part, mail.Text, StringComparison.Ordinal);
                Assert.Contains(part, Plain(mail.Html), StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_credit_note_says_what_it_corrects_why_how_much_and_what_becomes_of_it() =>
        Says(
            Credit(),
            "un avoir sur votre facture F2026-000123 du 1er_décembre_2026.|A2026-000045|Serveur retiré du contrat|20_décembre_2026"
                + "|258,00_€|51,60_€|Total TTC à votre crédit|Affectation de ce montant"
                + "|La somme de 309,60_€ vient en déduction des sommes dues au titre de votre contrat C-0001.|vous est remboursé"
        );

    [Fact]
    public void A_restitution_says_that_it_is_no_invoice_and_bears_no_vat()
    {
        var mail = Restitution();
        Says(
            mail,
            "restitution du dépôt de garantie de votre contrat C-0001, demandé le 1er_décembre_2026 sous le numéro DG2026-000007"
                + "|hors champ de la TVA|n’est pas une facture|DG2027-000008|1er_juin_2027|129,00_€|fin de contrat (article_6.2)"
        );
        Assert.DoesNotContain("TTC", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Total HT", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_subject_names_what_it_is_and_what_it_is_about()
    {
        Assert.Equal("[SPÉCIMEN] Avoir A2026-000045 – facture F2026-000123 – AIM&S Informatique", Credit().Subject);
        Assert.Equal(
            "[SPÉCIMEN] Restitution du dépôt de garantie DG2027-000008 – contrat C-0001 – AIM&S Informatique",
            Restitution().Subject
        );
    }

    [Fact]
    public void Each_kind_has_a_category_a_file_and_a_key_of_its_own()
    {
        var (credit, restitution) = (Credit(), Restitution());
        Assert.Equal(("credit-note", "deposit-restitution"), (credit.Category, restitution.Category));
        Assert.Equal(
            ("A2026-000045.pdf", "DG2027-000008.pdf"),
            (credit.Attachment!.FileName, restitution.Attachment!.FileName)
        );
        Assert.Equal("mail|A2026-000045|issued|compta@exemple.fr", credit.Key.Text);
        Assert.Equal("2026/A2026-000045-issued-1.eml", credit.OutboxName);
    }

    [Theory]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.DirectDebit)]
    [InlineData(MeansOfPayment.Cheque)]
    public void It_asks_for_nothing_and_says_the_same_on_the_page(MeansOfPayment means)
    {
        var mail = Credit(means);
        Assert.All(
            (string[])["IBAN", "RUM", "régler", "prélev", "chèque", "virement", "échéance", "Échéance", "au plus tard"],
            word => Assert.DoesNotContain(word, mail.Text + WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal)
        );
        SaysTheSame(mail);
        SaysTheSame(Restitution());
    }

    private static void SaysTheSame(OutgoingMail mail)
    {
        var facts = Mentioned(mail.Text);
        Assert.True(facts.Count >= 8, string.Join(", ", facts));
        Assert.Equal(facts, Mentioned(PlainBody(mail.Html)));
        Assert.All(Words(mail.Text), word => Assert.Contains(word, Page(mail.Html), StringComparison.Ordinal));
    }

    [Fact]
    public void A_mailbox_shows_how_much_beside_the_subject()
    {
        static string Decoded(OutgoingMail mail) => WebUtility.HtmlDecode(mail.Html).Replace(French.NoBreakSpace, '_');
        Assert.Contains(">309,60_€_TTC à votre crédit</div>", Decoded(Credit()), StringComparison.Ordinal);
        Assert.Contains(">129,00_€ à votre crédit</div>", Decoded(Restitution()), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_outside_production_it_says_specimen()
    {
        Says(Credit(), "SPÉCIMEN");
        var real = Credit(isSpecimen: false);
        Assert.DoesNotContain("SPÉCIMEN", real.Subject + real.Text + real.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_cannot_become_markup()
    {
        var mail = Credit(reason: "<b>&\"'");
        Assert.Contains("&lt;b&gt;&amp;&quot;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void French_marks_are_never_parted_from_their_word() =>
        Assert.All((OutgoingMail[])[Credit(), Restitution()], mail => Assert.DoesNotMatch("[ \n][:;?!%€]", mail.Text));
}
