using System.Text;

namespace Aims.Documents.Tests;

public sealed class ChequeSlipTests
{
    [Theory]
    [InlineData("REMISE DE CHÈQUES\ndu 15 décembre 2026")]
    [InlineData("Déposant\nSociété\nAIM&S Informatique")]
    [InlineData("[forme juridique]")]
    [InlineData("SIREN\n484 252 333")]
    [InlineData("Immatriculation\nRCS Paris B 484 252 333")]
    [InlineData("Adresse\n11 rue Tunis, 93200 Saint-Denis")]
    [InlineData("Compte à créditer\nTitulaire\nAIM&S Informatique")]
    [InlineData("IBAN\nFR76 3000 6000 0112 3456 7890 189")]
    [InlineData("BIC\nAGRIFRPPXXX")]
    [InlineData("N°\nN° de chèque\nBanque tirée\nTireur\nRéférence\nMontant")]
    [InlineData("1\n0004001\nCrédit Agricole\nÎle-de-France\nÉtablissements Noël Père et Fils\nF2026-000101\n233,99 €")]
    [InlineData("2\n0004002\nLa Banque Postale\nCabinet Dupré & Associés\nF2026-000102\n313,18 €")]
    [InlineData("2 chèques")]
    [InlineData("TOTAL REMIS\n547,17 €")]
    [InlineData("Date et signature du déposant")]
    [InlineData("Page 1/1")]
    public void A_slip_of_two_cheques_says(string expected) =>
        Assert.Contains(expected, TextOf(SampleSlip.Of(2)), StringComparison.Ordinal);

    [Fact]
    public void It_has_nothing_to_do_with_VAT_nor_with_an_invoice() =>
        Assert.DoesNotMatch(@"\b(TVA|HT|TTC|Facture|N° F)\b", TextOf(SampleSlip.Of(12)));

    [Theory]
    [InlineData(1, "1 chèque")]
    [InlineData(2, "2 chèques")]
    [InlineData(12, "12 chèques")]
    [InlineData(200, "200 chèques")]
    public void Cheques_are_counted_in_the_right_number(int cheques, string expected)
    {
        var lines = TextOf(SampleSlip.Of(cheques)).Split('\n');
        Assert.Contains(expected, lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void The_total_is_the_exact_sum_of_the_cheques(int cheques)
    {
        var slip = SampleSlip.Of(cheques);
        var sum = French.Amount(new Money(slip.Lines.Sum(line => line.Amount.Cents)));
        Assert.Contains($"TOTAL REMIS\n{sum}", new Drawn(slip).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_end_on_one_line()
    {
        var amounts = Drawn
            .LinesOf(new Drawn(SampleSlip.Of(12)).Pages[0])
            .Where(line => line[^1].Value == "€" && line[0].PointSize < 10)
            .ToList();
        Assert.Equal(12, amounts.Count);
        Assert.All(amounts, line => Assert.Equal(amounts[0][^1].EndBaseLine.X, line[^1].EndBaseLine.X, 0.05));
    }

    [Fact]
    public void Title_author_and_day_are_in_the_file_and_no_document_number()
    {
        var drawn = new Drawn(SampleSlip.Of(1));
        Assert.Equal("Remise de chèques du 15 décembre 2026", drawn.Title);
        Assert.Equal("AIM&S Informatique", drawn.Author);
        var raw = Encoding.Latin1.GetString(drawn.Bytes);
        Assert.Contains("/Lang (fr-FR)", raw, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20261215000000Z)", raw, StringComparison.Ordinal);
        Assert.Null(DocumentPdf.ReadNumber(drawn.Bytes));
    }

    [Fact]
    public void A_slip_without_cheque_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChequeSlipPdf.Draw(SampleSlip.Of(0), Theme.House));

    [Fact]
    public void The_same_slip_gives_the_same_bytes_and_another_gives_others()
    {
        var bytes = ChequeSlipPdf.Draw(SampleSlip.Of(60), Theme.House);
        Assert.True(bytes.AsSpan().SequenceEqual(ChequeSlipPdf.Draw(SampleSlip.Of(60), Theme.House)));
        Assert.False(
            bytes.AsSpan().SequenceEqual(ChequeSlipPdf.Draw(SampleSlip.Of(60) with { IsSpecimen = false }, Theme.House))
        );
    }

    private static string TextOf(ChequeSlip slip) => new Drawn(slip).Text.Replace(French.NoBreakSpace, ' ');
}
