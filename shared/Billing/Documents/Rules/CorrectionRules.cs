namespace Aims.Billing;

/// <summary>What must be true of a credit note or a restitution, beside the rules of every document.</summary>
internal static class CorrectionRules
{
    public const string ReasonPath = "reason";

    private const int LongestReason = 200;

    /// <summary>What keeps a correction from being issued, and any other document from passing for one.</summary>
    public static IEnumerable<Fault> Check(DocumentFacts facts) =>
        facts switch
        {
            { IsCorrection: true, Corrects: { } correction } =>
            [
                .. Reference(facts, correction),
                .. Reason(correction.Reason),
                .. Payment(facts),
            ],
            { IsCorrection: true } =>
            [
                new Fault("corrects", "a correction must name what it corrects (BG-3, BR-FR-CO-05)"),
            ],
            { Corrects: not null } =>
            [
                new Fault("corrects", "only a credit note or a restitution corrects a document"),
            ],
            _ => [],
        };

    /// <summary>Why it is corrected, which is printed; unprintable characters are looked for with those of the other texts.</summary>
    public static IEnumerable<Fault> Reason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            yield return new Fault(ReasonPath, $"must have 1 to {LongestReason} characters");
        }
    }

    private static IEnumerable<Fault> Reference(DocumentFacts facts, Correction correction)
    {
        var corrected = facts.Kind == DocumentKind.CreditNote ? Series.F : Series.DG;
        if (correction.Document.Series != corrected)
        {
            yield return new Fault("corrects", $"must be a document of series {corrected} (BT-25)");
        }

        if (correction.IssueDate > facts.IssueDate)
        {
            yield return new Fault("issueDate", "must not be before that of the corrected document (BT-26)");
        }
    }

    private static IEnumerable<Fault> Payment(DocumentFacts facts)
    {
        if (facts.DueDate != facts.IssueDate || facts.Totals.Prepaid != Money.Zero)
        {
            yield return new Fault(
                "dueDate",
                "a correction asks for nothing: due on its issue date, nothing settled before"
            );
        }

        if (facts.Payment is not { Mandate: null, CollectionDate: null })
        {
            yield return new Fault("mandate", "a correction is not collected");
        }
    }
}
