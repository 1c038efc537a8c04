namespace Aims.Billing;

/// <summary>A receivable as its account knows it: what an issued document asks for, frozen.</summary>
/// <param name="Number">The document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Period">The month it bills.</param>
/// <param name="IssueDate">When it was issued: from that day on money of the account pays it.</param>
/// <param name="DueDate">Its deadline, included.</param>
/// <param name="Total">Total incl. VAT (BT-112).</param>
/// <param name="Prepaid">What a credit of the account had settled when it was issued (BT-113).</param>
/// <param name="Vat">Its VAT by rate (BG-23); empty outside VAT.</param>
/// <param name="Provision">The part of <paramref name="Total"/> that is the one-month provision (R3).</param>
/// <param name="CollectionDate">For a direct debit, the day on which it was announced to be collected; null otherwise.</param>
public sealed record AccountDocument(
    DocumentNumber Number,
    DocumentKind Kind,
    BillingPeriod Period,
    DateOnly IssueDate,
    DateOnly DueDate,
    Money Total,
    Money Prepaid,
    EquatableList<VatSubtotal> Vat,
    Money Provision,
    DateOnly? CollectionDate = null
)
{
    /// <summary>The receivable that an issued document opens.</summary>
    public static AccountDocument Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var facts = document.Facts;
        return new AccountDocument(
            document.Number,
            facts.Kind,
            facts.Period,
            facts.IssueDate,
            facts.DueDate,
            facts.Totals.Gross,
            facts.Totals.Prepaid,
            facts.Vat,
            ProvisionOf(facts),
            facts.Payment.CollectionDate
        );
    }

    /// <summary>What is left of the total when every other line is taken out, with their VAT.</summary>
    private static Money ProvisionOf(DocumentFacts facts)
    {
        var others = facts.Lines.Where(line => line.Kind != LineKind.Provision).ToList();
        return facts.Totals.Gross - Totals.Of(others, VatSubtotal.Of(others), Money.Zero).Gross;
    }
}
