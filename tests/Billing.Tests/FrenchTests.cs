using Aims.Testing;

namespace Aims.Billing.Tests;

public sealed class FrenchTests
{
    [Theory]
    [InlineData(123_450, "1_234,50_€")]
    [InlineData(0, "0,00_€")]
    [InlineData(-5, "-0,05_€")]
    [InlineData(123_456_789, "1_234_567,89_€")]
    public void Amounts_are_grouped_by_no_break_spaces(long cents, string text) =>
        Assert.Equal(text.Replace('_', French.NoBreakSpace), French.Amount(new Money(cents)));

    [Theory]
    [InlineData("2026-12-01", "1er_décembre_2026")]
    [InlineData("2026-08-15", "15_août_2026")]
    public void Dates_are_written_out(string day, string text) =>
        Assert.Equal(text.Replace('_', French.NoBreakSpace), French.Date(A.Day(day)));

    [Theory]
    [InlineData("2026-12", "de décembre_2026")]
    [InlineData("2026-08", "d’août_2026")]
    [InlineData("2026-04", "d’avril_2026")]
    [InlineData("2026-10", "d’octobre_2026")]
    public void A_month_is_elided_where_it_must_be(string month, string text) =>
        Assert.Equal(text.Replace('_', French.NoBreakSpace), French.OfMonth(BillingPeriod.Parse(month)));

    [Theory]
    [InlineData("2026-S1", "1er_semestre_2026")]
    [InlineData("2026-S2", "2e_semestre_2026")]
    public void Halves_of_years_are_counted(string halfYear, string text) =>
        Assert.Equal(text.Replace('_', French.NoBreakSpace), French.HalfYear(HalfYear.Parse(halfYear)));

    [Theory]
    [InlineData(2_000, "20_%")]
    [InlineData(550, "5,5_%")]
    [InlineData(210, "2,1_%")]
    public void Rates_have_as_many_decimals_as_they_need(int basisPoints, string text) =>
        Assert.Equal(text.Replace('_', French.NoBreakSpace), French.Percent(new VatRate(basisPoints)));

    [Theory]
    [InlineData("Œuvre & Łódź – l’été à 5 €", null)]
    [InlineData("SRV-北京-01", "北")]
    [InlineData("🙂", "🙂")]
    [InlineData("tab\there", "\t")]
    public void What_cannot_be_printed_is_named(string text, string? first) =>
        Assert.Equal(first, PrintableText.FirstUnprintable(text));
}
