namespace Aims.Billing;

/// <summary>Credit of an account that invoices may show as settled already (« Déjà réglé », BT-113).</summary>
/// <param name="Free">What is promised to no invoice.</param>
/// <param name="Reserved">What is promised to the invoices of some months, by an earlier try to issue them.</param>
public sealed record AccountCredit(Money Free, EquatableList<Reservation> Reserved)
{
    /// <summary>No credit, as in most accounts.</summary>
    public static AccountCredit None { get; } = new(Money.Zero, []);

    /// <summary>The invoices with what the credit covers of them, the oldest month first. A deposit is asked for in full.</summary>
    /// <param name="documents">Documents to be issued, in the order of their months.</param>
    public IEnumerable<DocumentFacts> CoverIn(IEnumerable<DocumentFacts> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var free = Free;
        foreach (var facts in documents)
        {
            var promised = Reserved.FirstOrDefault(reservation => reservation.Period == facts.Period)?.Amount;
            var covered = Money.Min(promised ?? free, facts.Totals.Gross);
            if (facts.Kind != DocumentKind.Invoice || covered == Money.Zero)
            {
                yield return facts;
                continue;
            }

            free -= promised is null ? covered : Money.Zero;
            yield return facts with
            {
                Totals = facts.Totals with { Prepaid = covered },
            };
        }
    }

    /// <summary>What the account must promise before these documents may be issued.</summary>
    public static IEnumerable<Reservation> NeededBy(IEnumerable<DocumentFacts> documents) =>
        documents
            .Where(facts => facts.Totals.Prepaid > Money.Zero)
            .Select(facts => new Reservation(facts.Period, facts.Totals.Prepaid));
}
