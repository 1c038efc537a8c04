using Aims.Testing;

namespace Aims.Billing.Tests.Documents;

/// <summary>Sound documents of each kind, to be spoilt one thing at a time, and what is said of the result.</summary>
internal static class Rules
{
    /// <summary>One Silver server and its provision, paid by transfer.</summary>
    public static DocumentFacts Invoice { get; } = A.Owed(A.Contract(), "2026-12-01")[0];

    public static DocumentFacts CreditNote { get; } = A.Correction(Invoice.Numbered(1));

    public static DocumentFacts Debit { get; } =
        A.Owed(A.Contract() with { Terms = new(MeansOfPayment.DirectDebit, A.Mandate) }, "2026-12-01")[0];

    public static DocumentFacts Deposit { get; } =
        A.Owed(
            A.Contract() with
            {
                Terms = new(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit),
            },
            "2026-12-01"
        )[1];

    /// <summary>The faults of a document, one text each.</summary>
    public static IEnumerable<string> Faults(DocumentFacts facts) =>
        DocumentRules.Check(facts).Select(fault => fault.ToString());

    /// <summary>Nothing is said of the sound document, and this of the spoilt one.</summary>
    public static void Breaks(DocumentFacts sound, Func<DocumentFacts, DocumentFacts> spoil, params string[] faults)
    {
        Assert.Empty(Faults(sound));
        Assert.Equal(faults, Faults(spoil(sound)));
    }
}
