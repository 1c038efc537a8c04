namespace Aims.Documents.Tests;

/// <summary>BG-1.</summary>
public sealed class CiiNotesTests
{
    private const string Notes = "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IncludedNote";

    [Fact]
    public void BR_FR_20_the_flow_is_between_companies() => Assert.Equal(["B2B"], Said(Sample.Invoice(), "BAR"));

    [Fact]
    public void ABL_is_the_entry_in_the_trade_register() =>
        Assert.Equal(["RCS Paris B 484 252 333"], Said(Sample.Invoice(), "ABL"));

    [Fact]
    public void REG_is_legal_form_and_capital_as_the_foot_of_the_page_says_them()
    {
        var said = Assert.Single(Said(Sample.Invoice(), "REG"));
        Assert.Equal("AIM&S Informatique, [forme juridique] au capital de [capital social]", said);
        Assert.Contains(said, new Drawn(Sample.Invoice()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PMD", "trois fois le taux d’intérêt légal")]
    [InlineData("PMT", "40\u00A0€")]
    [InlineData("AAB", "Pas d’escompte")]
    public void BR_FR_05_and_06_each_legal_mention_is_there_once_on_both_kinds(string subject, string text)
    {
        foreach (var document in (Document[])[Sample.Invoice(), Sample.CreditNote()])
        {
            Assert.Contains(text, Assert.Single(Said(document, subject)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_reason_of_a_credit_note_is_a_general_note() =>
        Assert.Contains("Motif\u00A0: Serveur retiré du contrat", Said(Sample.CreditNote(), "AAI"));

    [Fact]
    public void A_specimen_says_so_and_a_document_of_production_has_no_general_note()
    {
        Assert.Equal(["SPÉCIMEN – document sans valeur"], Said(Sample.Invoice(), "AAI"));
        Assert.Empty(Said(Sample.Invoice(change: Oddity.All["in production"]), "AAI"));
    }

    private static IReadOnlyList<string> Said(Document document, string subject) =>
        new Written(document).All($"{Notes}[ram:SubjectCode='{subject}']/ram:Content");
}
