namespace Aims.Documents.Tests;

/// <summary>BT-9 and BT-20.</summary>
public sealed class CiiPaymentTermsTests
{
    private const string Terms = "//ram:SpecifiedTradePaymentTerms";

    [Theory]
    [InlineData(MeansOfPayment.DirectDebit)]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.Cheque)]
    public void BT_9_is_the_deadline_whatever_the_means(MeansOfPayment means) =>
        Assert.Equal("20261215", Deadline(Sample.Invoice(Sample.PaidBy(means))));

    [Fact]
    public void BT_9_is_there_although_a_credit_has_paid_all_of_it() =>
        Assert.Equal("20261215", Deadline(Sample.Invoice(change: Oddity.All["wholly paid by a credit"])));

    [Fact]
    public void BT_9_of_a_credit_note_is_its_issue_date_which_BR_FR_CO_07_allows() =>
        Assert.Equal("20261220", Deadline(Sample.CreditNote()));

    [Theory]
    [InlineData(MeansOfPayment.Transfer, "Règlement par virement au plus tard le 15 décembre 2026.")]
    [InlineData(MeansOfPayment.Cheque, "Règlement par chèque au plus tard le 15 décembre 2026.")]
    [InlineData(
        MeansOfPayment.DirectDebit,
        "Prélèvement SEPA le 15 décembre 2026. Vous n’avez rien à faire : votre compte sera débité à cette date."
    )]
    public void BT_20_says_how_and_when(MeansOfPayment means, string expected) =>
        Assert.Equal(expected, Sentence(Sample.Invoice(Sample.PaidBy(means))));

    [Fact]
    public void BT_20_says_that_nothing_is_left_to_pay() =>
        Assert.Equal(
            "Le crédit de votre compte couvre ce montant : vous n’avez rien à payer.",
            Sentence(Sample.Invoice(change: Oddity.All["wholly paid by a credit"]))
        );

    [Fact]
    public void BT_20_of_a_credit_note_says_that_it_is_set_off() =>
        Assert.StartsWith(
            "Ce montant vient en déduction des sommes dues au titre de votre contrat C-0001.",
            Sentence(Sample.CreditNote()),
            StringComparison.Ordinal
        );

    private static string? Deadline(Document document) =>
        new Written(document)[$"{Terms}/ram:DueDateDateTime/udt:DateTimeString[@format='102']"];

    private static string? Sentence(Document document) =>
        new Written(document)[$"{Terms}/ram:Description"]?.Replace(French.NoBreakSpace, ' ');
}
