namespace Aims.Billing;

/// <summary>Everything about a document that could fail later, checked before it gets a number (spec §4).</summary>
/// <remarks>
/// The rules of EN 16931 (BR-…), of France (BR-FR-… 1.4.0) and stricter ones where the official checks are blind: tax and lines to the
/// cent, a due date, the data of a mandate, no price or quantity of zero or less. What a type cannot hold (a due date that is missing, a
/// net that is not quantity × price, a third decimal) has no rule here.
/// </remarks>
public static class DocumentRules
{
    /// <summary>What keeps a document from being issued; empty when it is fit.</summary>
    public static IEnumerable<Fault> Check(DocumentFacts facts) =>
        [
            .. LineRules.Check(facts),
            .. VatRules.Check(facts),
            .. TotalRules.Check(facts),
            .. DateRules.Check(facts),
            .. PartyRules.Check(facts.Seller),
            .. PartyRules.Check(facts.Buyer),
            .. PaymentRules.Check(facts),
            .. NoteRules.Check(facts),
            .. CorrectionRules.Check(facts),
            .. TextRules.Check(facts),
        ];
}
