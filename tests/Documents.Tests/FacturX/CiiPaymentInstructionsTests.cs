namespace Aims.Documents.Tests;

/// <summary>BG-16.</summary>
public sealed class CiiPaymentInstructionsTests
{
    private const string Settlement = "//ram:ApplicableHeaderTradeSettlement";
    private const string Means = $"{Settlement}/ram:SpecifiedTradeSettlementPaymentMeans";
    private const string Mandate = $"{Settlement}/ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID";
    private const string Creditor = $"{Settlement}/ram:CreditorReferenceID";
    private const string Reference = $"{Settlement}/ram:PaymentReference";
    private const string Debited = $"{Means}/ram:PayerPartyDebtorFinancialAccount/ram:IBANID";
    private const string Receiving = $"{Means}/ram:PayeePartyCreditorFinancialAccount";

    [Theory]
    [InlineData(MeansOfPayment.DirectDebit, "59")]
    [InlineData(MeansOfPayment.Transfer, "58")]
    [InlineData(MeansOfPayment.Cheque, "20")]
    public void BT_81_is_the_code_of_the_means(MeansOfPayment means, string code) =>
        Assert.Equal(code, Paid(means)[$"{Means}/ram:TypeCode"]);

    [Theory]
    [InlineData(MeansOfPayment.DirectDebit)]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.Cheque)]
    public void BT_83_is_the_number_of_the_document(MeansOfPayment means) =>
        Assert.Equal(Sample.Number, Paid(means)[Reference]);

    [Fact]
    public void BT_89_90_and_91_are_mandate_creditor_and_debited_account_of_a_direct_debit()
    {
        var written = Paid(MeansOfPayment.DirectDebit);
        Assert.Equal("RUM-0001", written[Mandate]);
        Assert.Equal("FR72ZZZ123456", written[Creditor]);
        Assert.Equal("FR7630006000011234567890189", written[Debited]);
        Assert.Null(written[Receiving]);
    }

    [Theory]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.Cheque)]
    public void BG_19_belongs_to_direct_debits_only(MeansOfPayment means)
    {
        var written = Paid(means);
        Assert.Equal([null, null, null], [written[Mandate], written[Creditor], written[Debited]]);
    }

    [Fact]
    public void BT_84_85_and_86_BR_61_are_the_account_that_receives_a_transfer()
    {
        var written = Paid(MeansOfPayment.Transfer);
        Assert.Equal("FR7630006000011234567890189", written[$"{Receiving}/ram:IBANID"]);
        Assert.Equal("AIM&S Informatique", written[$"{Receiving}/ram:AccountName"]);
        Assert.Equal("AGRIFRPPXXX", written[$"{Means}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID"]);
    }

    [Fact]
    public void A_cheque_has_no_account() => Assert.Equal("20", Paid(MeansOfPayment.Cheque)[Means]);

    [Theory]
    [InlineData(MeansOfPayment.DirectDebit)]
    [InlineData(MeansOfPayment.Transfer)]
    [InlineData(MeansOfPayment.Cheque)]
    public void BG_16_is_absent_where_nothing_is_asked(MeansOfPayment means)
    {
        var invoice = Sample.Invoice(Sample.PaidBy(means));
        foreach (
            var document in (Document[])
                [
                    Sample.CreditNote(invoice),
                    invoice with
                    {
                        Facts = Oddity.All["wholly paid by a credit"](invoice.Facts),
                    },
                ]
        )
        {
            var written = new Written(document);
            Assert.Equal(
                [null, null, null, null],
                [written[Means], written[Reference], written[Creditor], written[Mandate]]
            );
        }
    }

    [Fact]
    public void BT_89_a_direct_debit_without_mandate_is_refused()
    {
        var facts = Sample.Invoice(Sample.PaidBy(MeansOfPayment.DirectDebit)).Facts;
        var without = facts with { Payment = facts.Payment with { Mandate = null } };
        Assert.Throws<ArgumentException>(() => FacturXml.Write(without.Numbered(1)));
    }

    private static Written Paid(MeansOfPayment means) => new(Sample.Invoice(Sample.PaidBy(means)));
}
