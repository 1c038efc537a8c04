using Aims.Testing;

namespace Aims.Documents.Tests;

public sealed class InvoicePageTests
{
    [Theory]
    [InlineData("F2026-000123")]
    [InlineData("1er décembre 2026")]
    [InlineData("À payer au plus tard le 15 décembre 2026")]
    [InlineData("C-0001")]
    [InlineData("du 01/12/2026 au 31/12/2026")]
    [InlineData("Boulangerie Lefèvre")]
    [InlineData("À l’attention d’Anne Lefèvre")]
    [InlineData("4 rue du Four")]
    [InlineData("75006 Paris")]
    [InlineData("SIREN 100 000 009")]
    [InlineData("Infogérance Silver – SRV-WEB-01")]
    [InlineData("Debian 12 – serveur web")]
    [InlineData("01/12/2026 – 31/12/2026")]
    [InlineData("Provision d’infogérance – un mois")]
    [InlineData("Total HT")]
    [InlineData("258,00 €")]
    [InlineData("TVA 20 % sur 258,00 €")]
    [InlineData("51,60 €")]
    [InlineData("Total TTC")]
    [InlineData("NET À PAYER")]
    [InlineData("309,60 €")]
    [InlineData("un mois de provision d’infogérance, restituée en fin de contrat")]
    [InlineData("RCS Paris B 484 252 333")]
    [InlineData("N° TVA FR39484252333")]
    [InlineData("26 rue des Rigoles, 75020 Paris")]
    [InlineData("11 rue Tunis, 93200 Saint-Denis")]
    [InlineData("Nature des opérations : prestations de services")]
    [InlineData("pénalité de trois fois le taux d’intérêt légal")]
    [InlineData("Indemnité forfaitaire pour frais de recouvrement")]
    [InlineData("Pas d’escompte")]
    [InlineData("Page 1/1")]
    public void The_first_invoice_says(string expected)
    {
        var drawn = new Drawn(Sample.Invoice());
        Assert.Contains(expected, drawn.Text.Replace(French.NoBreakSpace, ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_and_the_marks_of_French_typography_never_begin_a_line()
    {
        var notes = A.Terms.Notes.Select(note =>
            note with
            {
                Text = note.Text.Replace(" :", "\u00A0:").Replace(" €", "\u00A0€"),
            }
        );
        var drawn = new Drawn(Sample.Invoice(change: facts => facts with { Notes = [.. notes] }));
        Assert.DoesNotMatch("[ \n][:;?!%€]", drawn.Text);
    }

    [Fact]
    public void Each_server_has_its_row_with_price_and_amount()
    {
        var invoice = Sample.Invoice(Sample.WithServers(8));
        var drawn = new Drawn(invoice);
        foreach (var line in invoice.Facts.Lines)
        {
            Assert.Contains(line.Name, drawn.Text, StringComparison.Ordinal);
            Assert.Contains(French.Amount(line.Net), drawn.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_the_invoice_that_bills_the_provision_explains_it()
    {
        var later = Sample.Invoice(change: facts =>
            facts with
            {
                Lines = [.. facts.Lines.Where(line => line.Kind == LineKind.Service)],
            }
        );
        Assert.DoesNotContain("provision", new Drawn(later).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_option_for_debits_is_printed_verbatim_and_only_when_taken()
    {
        const string sentence = "Option pour le paiement de la taxe d’après les débits";
        var opted = Sample.Invoice(change: facts => facts with { VatExigibility = VatExigibility.Debit });
        Assert.Contains(sentence, new Drawn(opted).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, new Drawn(Sample.Invoice()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_of_the_account_is_shown_as_already_settled()
    {
        var drawn = new Drawn(Sample.Invoice(change: facts => Prepaid(facts, new Money(10_960))));
        Assert.Contains("Déjà réglé\n-109,60\u00A0€", drawn.Text, StringComparison.Ordinal);
        Assert.Contains("NET À PAYER\n200,00\u00A0€", drawn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invoice_that_a_credit_covers_asks_for_nothing()
    {
        var drawn = new Drawn(Sample.Invoice(change: facts => Prepaid(facts, facts.Totals.Gross)));
        Assert.Contains("vous n’avez rien à payer", drawn.Text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", drawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("au plus tard", drawn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_customer_s_order_and_VAT_number_are_shown_when_known()
    {
        var customer = A.Customer with { PurchaseOrder = "BC-42", VatNumber = VatNumber.Of(A.Customer.Siren) };
        var text = new Drawn(Sample.Invoice(A.Contract() with { Customer = customer })).Text;
        Assert.Contains("Votre commande\nBC-42", text, StringComparison.Ordinal);
        Assert.Contains("FR88100000009", text, StringComparison.Ordinal);
        Assert.DoesNotContain("commande", new Drawn(Sample.Invoice()).Text, StringComparison.Ordinal);
    }

    private static DocumentFacts Prepaid(DocumentFacts facts, Money prepaid) =>
        facts with
        {
            Totals = facts.Totals with { Prepaid = prepaid },
        };

    [Fact]
    public void The_first_line_of_a_row_stands_on_one_baseline()
    {
        var lines = Drawn.LinesOf(new Drawn(Sample.Invoice()).Pages[0]);
        var first = Enumerable
            .Range(0, lines.Count)
            .First(index => Text(index).StartsWith("Infogérance Silver", StringComparison.Ordinal));
        int[] row = [first, .. Enumerable.Range(first + 2, 5)];
        Assert.Equal("01/12/2026 – 31/12/2026", Text(row[1]));
        Assert.Single(row.Select(index => lines[index][0].StartBaseLine.Y).Distinct());

        string Text(int index) => string.Concat(lines[index].Select(letter => letter.Value));
    }
}
