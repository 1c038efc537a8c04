namespace Aims.Documents.Tests;

public sealed class RestitutionTests
{
    [Theory]
    [InlineData("RESTITUTION DU\nDÉPÔT DE GARANTIE\nN° DG2027-000008")]
    [InlineData("Date d’émission\n1er juin 2027")]
    [InlineData("Dépôt de garantie demandé le 1er décembre 2026 sous le numéro DG2026-000007")]
    [InlineData("Motif : Restitution du dépôt de garantie en fin de contrat (article 6.2)")]
    [InlineData("Dépôt de garantie – un mois d’infogérance")]
    [InlineData("À VOTRE CRÉDIT\n129,00 €")]
    [InlineData("Affectation de ce montant")]
    [InlineData(
        "Ce document n’est pas une facture. Le dépôt garantissait l’exécution du contrat ; il vous est restitué."
    )]
    public void It_says(string expected) => Assert.Contains(expected, Text, StringComparison.Ordinal);

    [Fact]
    public void It_has_nothing_to_do_with_VAT_and_asks_for_nothing()
    {
        Assert.DoesNotMatch(
            @"\b(TVA|HT|TTC)\b|Nature des opérations|pénalité|DÉPÔT À VERSER|au plus tard|IBAN|chéance",
            Text
        );
        Assert.DoesNotContain("il vous est restitué en fin de contrat", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_file_is_found_by_its_number()
    {
        var drawn = new Drawn(Sample.Restitution());
        Assert.Equal("Restitution du dépôt de garantie DG2027-000008", drawn.Title);
        Assert.Equal("DG2027-000008", DocumentPdf.ReadNumber(drawn.Bytes)!.Value.ToString());
    }

    private static string Text { get; } = new Drawn(Sample.Restitution()).Text.Replace(French.NoBreakSpace, ' ');
}
