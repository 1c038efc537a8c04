namespace Aims.Billing;

/// <summary>What must be true of the way a document is paid (BG-16). The official checks let a debit pass without its mandate.</summary>
internal static class PaymentRules
{
    private const int LongestReference = 35;

    public static IEnumerable<Fault> Check(DocumentFacts facts) =>
        facts.IsCorrection ? [] : [.. Transfer(facts), .. DirectDebit(facts), .. Mandate(facts)];

    private static IEnumerable<Fault> Transfer(DocumentFacts facts)
    {
        if (facts is { Payment.Means: MeansOfPayment.Transfer, Seller.Iban.Text: null })
        {
            yield return new Fault("seller.iban", "is required by a transfer (BT-84, BR-50, BR-61)");
        }
    }

    private static IEnumerable<Fault> DirectDebit(DocumentFacts facts)
    {
        if (facts.Payment.Means != MeansOfPayment.DirectDebit)
        {
            yield break;
        }

        if (facts.Payment.Mandate is null)
        {
            yield return new Fault("mandate", "is required by a direct debit (BT-89, BT-91)");
        }

        if (facts.Seller.CreditorIdentifier.Text is null)
        {
            yield return new Fault("seller.creditorIdentifier", "is required by a direct debit (BT-90)");
        }

        if (facts.Payment.CollectionDate is not { } day || day < facts.IssueDate)
        {
            yield return new Fault("collectionDate", "a direct debit must announce its day, not before the issue date");
        }
    }

    private static IEnumerable<Fault> Mandate(DocumentFacts facts)
    {
        if (facts.Payment.Mandate is not { } mandate)
        {
            yield break;
        }

        if (facts.Payment.Means != MeansOfPayment.DirectDebit)
        {
            yield return new Fault("mandate", "belongs to a direct debit alone (BT-89)");
        }

        if (string.IsNullOrWhiteSpace(mandate.Reference) || mandate.Reference.Length > LongestReference)
        {
            yield return new Fault("mandate.reference", $"must have 1 to {LongestReference} characters (BT-89)");
        }

        if (mandate.Iban.Text is null)
        {
            yield return new Fault("mandate.iban", "is required by a direct debit (BT-91)");
        }

        if (mandate.SignedOn > facts.IssueDate)
        {
            yield return new Fault("mandate.signedOn", "must not be after the day of issue");
        }
    }
}
