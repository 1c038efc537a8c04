using System.Text;
using Aims.Testing;

namespace Aims.Documents.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData("RELEVÉ DE COMPTE\nau 16 décembre 2026")]
    [InlineData(
        "Date du relevé\n16 décembre 2026\nContrat\nC-0042\nTotal réclamé\n1 083,60 €\nMoyen de paiement\nVirement"
    )]
    [InlineData("Boulangerie Lefèvre\nÀ l’attention d’Anne Lefèvre\n4 rue du Four\n75006 Paris")]
    [InlineData(
        "Document\nÉchéance\nTotal TTC\nReste dû\nPénalités de\nretard\nIndemnité\nforfaitaire\nDélai de\nrégularisation"
    )]
    [InlineData("F2026-000123\ndécembre 2026\n15/12/2026\n309,60 €\n309,60 €\n0,07 €\n40,00 €\n04/01/2027")]
    [InlineData(
        "Sommes devenues exigibles (article 6.3)\nMensualités\nMontant TTC\nInfogérance – de janvier 2027 à mai 2027 inclus : 5 mensualités de 154,80 €\n774,00 €"
    )]
    [InlineData("774,00 €\nTotal des sommes exigibles par anticipation\n774,00 €")]
    [InlineData("Total échu\n309,60 €\nAutres documents à échoir\n0,00 €")]
    [InlineData("par anticipation\n774,00 €\nTOTAL RÉCLAMÉ\n1 083,60 €")]
    [InlineData("À titre indicatif, facturées sur demande")]
    [InlineData("Pénalités de retard (article L441-10 du code de commerce)\n0,07 €")]
    [InlineData("Indemnité forfaitaire (40 € par facture, article D441-5 du code de commerce)\n40,00 €")]
    [InlineData("Le règlement du total échu suffit à mettre fin au défaut de paiement")]
    [InlineData("Ce relevé n’est pas une facture.")]
    [InlineData("IBAN\nFR76 3000 6000 0112 3456 7890 189")]
    [InlineData("Page 1/1")]
    public void A_statement_of_a_default_says(string expected) =>
        Assert.Contains(expected, TextOf(SampleStatement.Of()), StringComparison.Ordinal);

    [Fact]
    public void A_debit_that_is_presented_again_is_not_to_be_transferred_too()
    {
        var text = TextOf(SampleNotice.Of(NoticeKind.DebitAgain));
        Assert.Contains("Nouveau prélèvement SEPA le 28 décembre 2026", text, StringComparison.Ordinal);
        Assert.Contains("Mandat (RUM)\nRUM-0001", text, StringComparison.Ordinal);
        Assert.Contains("ICS\nFR72ZZZ123456", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FR76 3000 6000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("virement", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overdue_beside_a_debit_is_to_be_transferred()
    {
        var other = SampleNotice.Overdue with { Number = new(Series.F, 2026, 99), Open = new Money(777) };
        var text = TextOf(
            SampleNotice.Of(NoticeKind.DebitAgain) with
            {
                Statement = SampleNotice.Claimed with { Lines = [other, SampleNotice.Overdue] },
            }
        );
        Assert.Contains("Montant\n309,60 €", text, StringComparison.Ordinal);
        Assert.Contains("Le reste du total échu, soit 7,77 €", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_nobody_entered_is_said_and_never_guessed()
    {
        var missing = SampleNotice.Overdue with { Penalty = null, MissingRate = "2026-S2" };
        var text = TextOf(SampleStatement.Of(SampleNotice.Claimed with { Lines = [missing] }));
        Assert.Contains(
            "Pénalités de retard (article L441-10 du code de commerce)\nnon calculées\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Taux légal du 2e semestre 2026 non renseigné : pénalités non calculées.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("309,60 €\nnon calculées\n40,00 €", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Penalties_that_are_known_are_shown_beside_one_that_is_not()
    {
        var missing = SampleNotice.Overdue with
        {
            Number = new(Series.F, 2027, 1),
            Penalty = null,
            MissingRate = "2027-S1",
        };
        var text = TextOf(SampleStatement.Of(SampleNotice.Claimed with { Lines = [SampleNotice.Overdue, missing] }));
        Assert.Contains("du code de commerce)\n0,07 €", text, StringComparison.Ordinal);
        Assert.Contains("Taux légal du 1er semestre 2027 non renseigné", text, StringComparison.Ordinal);
        Assert.Contains("du code de commerce)\n80,00 €", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_in_order_sees_neither_claim_nor_costs()
    {
        var text = TextOf(SampleStatement.Of(SampleNotice.InOrder));
        Assert.Contains("TOTAL À ÉCHOIR\n309,60 €", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("RÉCLAMÉ|échu\n|anticipation|facturées sur demande|non calculées|défaut", text);
    }

    [Fact]
    public void Where_nothing_is_open_nothing_is_asked_for()
    {
        var text = TextOf(SampleStatement.Of(SampleNotice.Settled));
        Assert.Contains("Aucun document n’est ouvert à cette date.", text, StringComparison.Ordinal);
        Assert.Contains("TOTAL DÛ\n0,00 €", text, StringComparison.Ordinal);
        Assert.Contains("Vous n’avez rien à payer.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_stands_apart_from_what_is_claimed()
    {
        var text = TextOf(SampleStatement.Of(SampleNotice.Claimed with { Credit = new Money(1_234) }));
        Assert.Contains(
            "TOTAL RÉCLAMÉ\n1 083,60 €\nCrédit de votre compte,\nnon déduit\n12,34 €",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Crédit", TextOf(SampleStatement.Of()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deposit_is_not_said_to_bear_vat()
    {
        var deposit = SampleNotice.Overdue with
        {
            Number = new(Series.DG, 2026, 7),
            Kind = DocumentKind.DepositRequest,
        };
        var text = TextOf(SampleStatement.Of(SampleNotice.Claimed with { Lines = [deposit], Accelerated = [] }));
        Assert.DoesNotContain("TTC", text, StringComparison.Ordinal);
        Assert.Contains("DG2026-000007\nAppel de dépôt de garantie", text, StringComparison.Ordinal);
        Assert.Contains("Le dépôt de garantie est hors champ de la TVA.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeansOfPayment.Transfer, "Règlement par virement|BIC AGRIFRPPXXX|rappeler les numéros")]
    [InlineData(MeansOfPayment.DirectDebit, "Règlement par virement|sauf si un nouveau prélèvement vous a été annoncé")]
    [InlineData(
        MeansOfPayment.Cheque,
        "Règlement par chèque|À l’ordre de AIM&S Informatique|11 rue Tunis, 93200 Saint-Denis"
    )]
    public void R6_each_means_says_how_an_overdue_sum_is_paid(MeansOfPayment means, string expected)
    {
        var text = TextOf(SampleStatement.Of() with { Means = means }).Replace('\n', ' ');
        Assert.All(expected.Split('|'), part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_debited_in_time_has_nothing_to_do()
    {
        var text = TextOf(SampleStatement.Of(SampleNotice.InOrder) with { Means = MeansOfPayment.DirectDebit });
        Assert.Contains("Vous n’avez rien à faire", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_author_and_day_are_in_the_file_and_no_document_number()
    {
        var drawn = new Drawn(SampleStatement.Of());
        Assert.Equal("Relevé de compte au 16 décembre 2026", drawn.Title);
        Assert.Equal("AIM&S Informatique", drawn.Author);
        Assert.Contains(
            "/CreationDate (D:20261216000000Z)",
            Encoding.Latin1.GetString(drawn.Bytes),
            StringComparison.Ordinal
        );
        Assert.Null(DocumentPdf.ReadNumber(drawn.Bytes));
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_and_others_give_others()
    {
        var bytes = StatementPdf.Draw(SampleStatement.Of(60, 36), Theme.House);
        Assert.True(bytes.AsSpan().SequenceEqual(StatementPdf.Draw(SampleStatement.Of(60, 36), Theme.House)));
        Assert.False(
            bytes
                .AsSpan()
                .SequenceEqual(StatementPdf.Draw(SampleStatement.Of(60, 36) with { IsSpecimen = false }, Theme.House))
        );
    }

    private static string TextOf(NoticeFacts facts) => new Drawn(facts).Text.Replace(French.NoBreakSpace, ' ');
}
