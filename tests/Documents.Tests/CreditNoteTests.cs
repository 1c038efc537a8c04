namespace Aims.Documents.Tests;

public sealed class CreditNoteTests
{
    [Theory]
    [InlineData("AVOIR\nN° A2026-000045")]
    [InlineData("Date d’émission\n20 décembre 2026")]
    [InlineData("Contrat\nC-0001")]
    [InlineData("Période facturée\ndu 01/12/2026 au 31/12/2026")]
    [InlineData("Boulangerie Lefèvre")]
    [InlineData("4 rue du Four\n75006 Paris")]
    [InlineData("SIREN 100 000 009")]
    [InlineData("SIREN 484 252 333 · N° TVA FR39484252333")]
    [InlineData("Avoir sur la facture F2026-000123 du 1er décembre 2026")]
    [InlineData("Motif : Serveur retiré du contrat")]
    [InlineData(
        "Infogérance Silver – SRV-WEB-01\nDebian 12 – serveur web\n01/12/2026 – 31/12/2026\n1\n129,00 €\n20 %\n129,00 €"
    )]
    [InlineData("Provision d’infogérance – un mois")]
    [InlineData("Total HT\n258,00 €\nTVA 20 % sur 258,00 €\n51,60 €\nTotal TTC\n309,60 €\nÀ VOTRE CRÉDIT\n309,60 €")]
    [InlineData("Affectation de ce montant")]
    [InlineData("Ce montant vient en déduction des sommes dues au titre de votre contrat C-0001.")]
    [InlineData(
        "S’il les dépasse, le solde s’impute sur vos prochaines factures ou, en fin de\ncontrat, vous est remboursé."
    )]
    [InlineData("Nature des opérations : prestations de services")]
    [InlineData("pénalité de trois fois le taux d’intérêt légal")]
    [InlineData("Pas d’escompte")]
    [InlineData("SPÉCIMEN – document sans valeur")]
    [InlineData("Page 1/1")]
    public void A_credit_note_says(string expected) =>
        Assert.Contains(expected, TextOf(Sample.CreditNote()), StringComparison.Ordinal);

    [Theory]
    [InlineData("NET À PAYER")]
    [InlineData("échéance")]
    [InlineData("Échéance")]
    [InlineData("au plus tard")]
    [InlineData("IBAN")]
    [InlineData("Cette première facture")]
    [InlineData("-309,60")]
    public void It_asks_for_nothing(string text) =>
        Assert.DoesNotContain(text, TextOf(Sample.CreditNote()), StringComparison.Ordinal);

    [Theory]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.DirectDebit)]
    [InlineData(MeansOfPayment.Cheque)]
    public void It_says_the_same_whatever_paid_the_invoice(MeansOfPayment means)
    {
        var credited = Sample.CreditNote(Sample.Invoice(Sample.PaidBy(means)));
        Assert.Equal(TextOf(Sample.CreditNote()), TextOf(credited));
    }

    [Fact]
    public void A_part_of_a_line_is_shown_under_its_name_with_its_amount()
    {
        var request = new CreditRequest.Lines([new CreditedLine(1, new Money(1_001))]);
        var text = TextOf(Sample.CreditNote(request: request));
        Assert.Contains(
            "Infogérance Silver – SRV-WEB-01\nDebian 12 – serveur web\n01/12/2026 – 31/12/2026\n1\n10,01 €\n20 %\n10,01 €",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("À VOTRE CRÉDIT\n12,01 €", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Provision", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_for_debits_is_that_of_the_invoice()
    {
        const string sentence = "Option pour le paiement de la taxe d’après les débits";
        var opted = Sample.Invoice(change: facts => facts with { VatExigibility = VatExigibility.Debit });
        Assert.Contains(sentence, TextOf(Sample.CreditNote(opted)), StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, TextOf(Sample.CreditNote()), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_file_is_found_by_its_number_and_drawn_the_same_again()
    {
        var drawn = new Drawn(Sample.CreditNote());
        Assert.Equal("Avoir A2026-000045", drawn.Title);
        Assert.Equal("A2026-000045", DocumentPdf.ReadNumber(drawn.Bytes)!.Value.ToString());
        Assert.True(drawn.Bytes.AsSpan().SequenceEqual(DocumentPdf.Draw(Sample.CreditNote(), Theme.House)));
    }

    [Fact]
    public void Lines_from_1_to_60_are_all_there_and_the_total_stands_with_the_last()
    {
        foreach (var servers in Enumerable.Range(1, 59))
        {
            var credited = Sample.CreditNote(Sample.Invoice(Sample.WithServers(servers)));
            var pages = new Drawn(credited).Pages.Select(Drawn.TextOf).ToList();
            foreach (var line in credited.Facts.Lines)
            {
                Assert.Single(pages, text => text.Contains(line.Name, StringComparison.Ordinal));
            }

            Assert.Contains("À VOTRE CRÉDIT", pages[^1], StringComparison.Ordinal);
            Assert.Contains("Affectation de ce montant", pages[^1], StringComparison.Ordinal);
            Assert.Contains("Provision d’infogérance", pages[^1], StringComparison.Ordinal);
            Assert.Contains("Avoir sur la facture", pages[0], StringComparison.Ordinal);
            Assert.DoesNotContain(pages.Skip(1), text => text.Contains("Motif", StringComparison.Ordinal));
        }
    }

    private static string TextOf(Document document) => new Drawn(document).Text.Replace(French.NoBreakSpace, ' ');
}
