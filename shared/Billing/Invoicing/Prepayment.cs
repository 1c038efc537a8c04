namespace Aims.Billing;

/// <summary>What invoices show as settled by a credit of the account when they are issued (« Déjà réglé », BT-113).</summary>
internal static class Prepayment
{
    /// <summary>The invoices with what a credit covers of them, the oldest month first. A deposit is asked for in full.</summary>
    /// <param name="documents">Documents to be issued, in the order of their months.</param>
    /// <param name="credit">Money of the account that nothing issued before can take.</param>
    public static IEnumerable<DocumentFacts> CoverIn(IEnumerable<DocumentFacts> documents, Money credit)
    {
        foreach (var facts in documents)
        {
            var covered = facts.Kind == DocumentKind.Invoice ? Money.Min(credit, facts.Totals.Gross) : Money.Zero;
            credit -= covered;
            yield return facts with
            {
                Totals = facts.Totals with { Prepaid = covered },
            };
        }
    }
}
