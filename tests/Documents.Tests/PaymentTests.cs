namespace Aims.Documents.Tests;

public sealed class PaymentTests
{
    [Fact]
    public void A_transfer_names_account_bank_and_reference()
    {
        var text = Paid(MeansOfPayment.Transfer);
        Assert.Contains("Titulaire\nAIM&S Informatique", text, StringComparison.Ordinal);
        Assert.Contains("IBAN\nFR76 3000 6000 0112 3456 7890 189", text, StringComparison.Ordinal);
        Assert.Contains("BIC\nAGRIFRPPXXX", text, StringComparison.Ordinal);
        Assert.Contains("Référence\nF2026-000123", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_direct_debit_announces_itself_and_asks_for_nothing()
    {
        var text = Paid(MeansOfPayment.DirectDebit);
        Assert.Contains("Prélèvement SEPA le 15 décembre 2026", text, StringComparison.Ordinal);
        Assert.Contains("Montant\n309,60 €", text, StringComparison.Ordinal);
        Assert.Contains("Mandat (RUM)\nRUM-0001", text, StringComparison.Ordinal);
        Assert.Contains("ICS\nFR72ZZZ123456", text, StringComparison.Ordinal);
        Assert.Contains("Vous n’avez rien à faire", text, StringComparison.Ordinal);
        Assert.Contains("Échéance : 15 décembre 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("À payer au plus tard", text, StringComparison.Ordinal);
    }

    /// <summary>The XML inside the file names it (BT-91): the page may not say less.</summary>
    [Fact]
    public void The_debited_account_is_whole() =>
        Assert.Contains(
            "Compte débité\nFR76 3000 6000 0112 3456 7890 189",
            Paid(MeansOfPayment.DirectDebit),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cheque_has_payee_address_and_the_customer_s_duty_to_send_it_in_time()
    {
        var text = Paid(MeansOfPayment.Cheque);
        Assert.Contains("À l’ordre de\nAIM&S Informatique", text, StringComparison.Ordinal);
        Assert.Contains("À envoyer à\n11 rue Tunis, 93200 Saint-Denis", text, StringComparison.Ordinal);
        Assert.Contains("Au dos du chèque\nF2026-000123", text, StringComparison.Ordinal);
        Assert.Contains(
            "il vous appartient de solliciter le renouvellement et d’envoyer votre chèque assez tôt "
                + "pour qu’il nous parvienne avant la fin de la période payée, le 31 décembre 2026.",
            text.Replace('\n', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_last_month_of_an_ended_contract_asks_for_no_renewal()
    {
        var facts = Sample.Invoice(Sample.PaidBy(MeansOfPayment.Cheque)).Facts;
        var last = facts with { PrintedPeriod = new(facts.Period.First, facts.Period.First.AddDays(9)) };
        Assert.DoesNotContain("renouvellement", new Drawn(last.Numbered(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_direct_debit_without_mandate_cannot_be_drawn()
    {
        var facts = Sample.Invoice(Sample.PaidBy(MeansOfPayment.DirectDebit)).Facts;
        var without = facts with { Payment = facts.Payment with { Mandate = null } };
        Assert.Throws<ArgumentException>(() => DocumentPdf.Draw(without.Numbered(1), Theme.House));
    }

    private static string Paid(MeansOfPayment means) =>
        new Drawn(Sample.Invoice(Sample.PaidBy(means))).Text.Replace(French.NoBreakSpace, ' ');
}
