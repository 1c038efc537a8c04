namespace Aims.Documents.Tests;

public sealed class ChequeSlipNamesTests
{
    [Fact]
    public void A_long_name_goes_on_below_itself()
    {
        var text = new Drawn(SampleSlip.Ugly).Text;
        Assert.Contains(
            "Société Œuvres & Łódź –\nÉtablissements Pétrochimiques\nde l’Île-de-Noirmoutier et Fils,\nHéritiers SA\nF2026-000101",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(200, text.Count(letter => letter == 'W'));
    }

    [Theory]
    [InlineData("北京 Café", "?? Café")]
    [InlineData("Anne 😀 Lefèvre", "Anne ? Lefèvre")]
    [InlineData("Garage\tde\r\nl’Étoile", "Garage de  l’Étoile")]
    [InlineData("1\u202F000 Bornes", "1 000 Bornes")]
    public void What_cannot_be_printed_becomes_a_question_mark(string drawer, string printed)
    {
        Assert.Equal(printed, LegibleText.Of(drawer));
        Assert.Contains(printed, new Drawn(SampleSlip.Of(SampleSlip.DrawnBy(drawer))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_one_character_like_any_other() =>
        Assert.Equal("a ? b", LegibleText.Of("a \uD83D b"));

    [Fact]
    public void Everything_that_is_printable_stays() =>
        Assert.Equal(PrintableText.Repertoire, LegibleText.Of(PrintableText.Repertoire));

    [Fact]
    public void Number_bank_and_reference_may_hold_anything_too()
    {
        var line = SampleSlip.DrawnBy("Ж") with { Cheque = new Cheque("①23", "Банк"), Reference = "№ 7" };
        Assert.Contains("?23\n????\n?\n? 7", new Drawn(SampleSlip.Of(line)).Text, StringComparison.Ordinal);
    }
}
