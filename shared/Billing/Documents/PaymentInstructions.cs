namespace Aims.Billing;

/// <summary>How a document is to be paid (BG-16). The account that receives a transfer is the seller's.</summary>
/// <param name="Means">Means of payment (BT-81).</param>
/// <param name="Mandate">The mandate of a direct debit (BT-89, BT-91); null otherwise.</param>
/// <param name="CollectionDate">The TARGET day on which the debit is announced; null otherwise.</param>
public sealed record PaymentInstructions(MeansOfPayment Means, Mandate? Mandate, DateOnly? CollectionDate)
{
    /// <summary>BT-81, UNTDID 4461: 59 SEPA direct debit, 20 cheque, 58 SEPA credit transfer.</summary>
    public string Code =>
        Means switch
        {
            MeansOfPayment.DirectDebit => "59",
            MeansOfPayment.Cheque => "20",
            MeansOfPayment.Transfer => "58",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
