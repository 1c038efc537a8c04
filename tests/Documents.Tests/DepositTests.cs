namespace Aims.Documents.Tests;

public sealed class DepositTests
{
    [Fact]
    public void It_says_what_it_is_and_that_it_is_not_an_invoice()
    {
        var drawn = new Drawn(Sample.Deposit());
        Assert.Contains("APPEL DE DÉPÔT DE GARANTIE", drawn.Text, StringComparison.Ordinal);
        Assert.Contains("Ce document n’est pas une facture.", drawn.Text, StringComparison.Ordinal);
        Assert.Contains("DÉPÔT À VERSER\n129,00\u00A0€", drawn.Text, StringComparison.Ordinal);
        Assert.Equal("Appel de dépôt de garantie DG2026-000007", drawn.Title);
    }

    [Theory]
    [InlineData("TVA")]
    [InlineData("HT")]
    [InlineData("TTC")]
    [InlineData("Nature des opérations")]
    public void It_has_nothing_to_do_with_VAT(string word) =>
        Assert.DoesNotMatch($@"\b{word}\b", new Drawn(Sample.Deposit()).Text);

    [Fact]
    public void It_does_not_speak_of_the_renewal_of_a_period_when_paid_by_cheque()
    {
        var byCheque = Sample.Deposit(facts =>
            facts with
            {
                Payment = new PaymentInstructions(MeansOfPayment.Cheque, null, null),
            }
        );
        Assert.DoesNotContain("renouvellement", new Drawn(byCheque).Text, StringComparison.Ordinal);
    }
}
