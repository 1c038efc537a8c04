using System.Diagnostics;

namespace Aims.Documents;

/// <summary>How the document is to be paid (BG-16), which CII scatters over the settlement.</summary>
/// <remarks>None where nothing is asked: on a credit note, and on an invoice that a credit has paid; as on the page.</remarks>
internal sealed class CiiPaymentInstructions
{
    private readonly Document _document;
    private readonly bool _isAsked;
    private readonly Mandate? _mandate;

    public CiiPaymentInstructions(Document document)
    {
        var facts = document.Facts;
        _document = document;
        _isAsked = !facts.IsCorrection && facts.Totals.Payable > Money.Zero;
        _mandate = _isAsked && facts.Payment.Means == MeansOfPayment.DirectDebit ? MandateOf(facts) : null;
    }

    private DocumentFacts Facts => _document.Facts;

    /// <summary>BT-90 of a direct debit, and BT-83: what the payment will say.</summary>
    public void WriteReferences(CiiWriter cii)
    {
        if (_mandate is not null)
        {
            cii.Text("CreditorReferenceID", Facts.Seller.CreditorIdentifier.ToString());
        }

        if (_isAsked)
        {
            cii.Text("PaymentReference", _document.Number.ToString());
        }
    }

    /// <summary>BT-81, and the account: the one debited (BT-91), or the one that receives (BG-17).</summary>
    public void WriteMeans(CiiWriter cii)
    {
        if (!_isAsked)
        {
            return;
        }

        using (cii.Group("SpecifiedTradeSettlementPaymentMeans"))
        {
            cii.Text("TypeCode", Facts.Payment.Code);
            switch (Facts.Payment.Means)
            {
                case MeansOfPayment.DirectDebit:
                    DebitedAccount(cii);
                    break;
                case MeansOfPayment.Transfer:
                    ReceivingAccount(cii);
                    break;
                case MeansOfPayment.Cheque:
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>BT-89.</summary>
    public void WriteMandate(CiiWriter cii)
    {
        if (_mandate is { } mandate)
        {
            cii.Text("DirectDebitMandateID", mandate.Reference);
        }
    }

    private static Mandate MandateOf(DocumentFacts facts) =>
        facts.Payment.Mandate ?? throw new ArgumentException("A direct debit has a mandate (BT-89).", nameof(facts));

    private void DebitedAccount(CiiWriter cii)
    {
        using (cii.Group("PayerPartyDebtorFinancialAccount"))
        {
            cii.Text("IBANID", _mandate!.Iban.ToString());
        }
    }

    /// <summary>BT-84, BT-85 and BT-86.</summary>
    private void ReceivingAccount(CiiWriter cii)
    {
        using (cii.Group("PayeePartyCreditorFinancialAccount"))
        {
            cii.Text("IBANID", Facts.Seller.Iban.ToString());
            cii.Text("AccountName", Facts.Seller.Name);
        }

        using (cii.Group("PayeeSpecifiedCreditorFinancialInstitution"))
        {
            cii.Text("BICID", Facts.Seller.Bic.ToString());
        }
    }
}
