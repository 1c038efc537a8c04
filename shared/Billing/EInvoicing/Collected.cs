namespace Aims.Billing;

/// <summary>
/// What is to be reported as « Encaissée » (212): the difference between what an account says now and what was reported before. So it
/// is right in whatever order news arrive, and nothing is reported twice.
/// </summary>
/// <remarks>
/// An invoice is settled by money and by what credit notes take off it, and a credit note counts below zero from its issue date on
/// (XP Z12-014 annex B, UC5b): both together leave the money, by rate, once the invoice is settled. So of a credit note for an invoice
/// that the platform does not have, nothing is said either.
/// </remarks>
public static class Collected
{
    /// <summary>The reports that are missing, by number; none where all is said.</summary>
    /// <param name="account">The account as it is now.</param>
    /// <param name="deposited">The documents that the platform has taken. Only those whose VAT falls due on receipt are reported.</param>
    /// <param name="reported">Every report decided before, pushed or not.</param>
    public static IReadOnlyList<CollectionReport> Missing(
        Account account,
        IReadOnlyDictionary<DocumentNumber, VatExigibility> deposited,
        IEnumerable<CollectionReport> reported
    )
    {
        ArgumentNullException.ThrowIfNull(account);
        var settlement = account.Settle();
        var before = reported.ToLookup(report => report.Document);
        return
        [
            .. deposited
                .Where(document => document.Value == VatExigibility.Receipt)
                .Select(document => document.Key)
                .OrderBy(number => number.ToString(), StringComparer.Ordinal)
                .Select(number => Next(number, PartsOf(number), [.. before[number]]))
                .Where(report => report.Parts.Count > 0),
        ];

        IEnumerable<CollectedPart> PartsOf(DocumentNumber number) =>
            settlement.Find(number) is { } invoice ? PartsOfInvoice(invoice)
            : account.Reductions.FirstOrDefault(it => it.Number == number) is { } note
            // Before its invoice is in the account it takes nothing off.
            && deposited.ContainsKey(note.Document)
            && settlement.Find(note.Document) is not null
                ? PartsOfNote(note)
            : [];
    }

    private static CollectionReport Next(
        DocumentNumber number,
        IEnumerable<CollectedPart> now,
        List<CollectionReport> before
    )
    {
        var missing = now.Concat(
                before
                    .SelectMany(report => report.Parts)
                    .Select(part => part with { Amount = Money.Zero - part.Amount })
            )
            .GroupBy(part => (part.Day, part.Rate))
            .Select(same => new CollectedPart(same.Key.Day, same.Key.Rate, Money.Sum(same.Select(part => part.Amount))))
            .Where(part => part.Amount != Money.Zero)
            .OrderBy(part => part.Day)
            .ThenByDescending(part => part.Rate.BasisPoints);
        return new CollectionReport(number, before.Count == 0 ? 1 : before.Max(it => it.Sequence) + 1, [.. missing]);
    }

    /// <summary>Split by what each day leaves settled, so that the parts of a whole invoice are its own amounts.</summary>
    private static IEnumerable<CollectedPart> PartsOfInvoice(SettledDocument invoice)
    {
        var settled = Money.Zero;
        var days = invoice
            .History.Select(entry => new Movement(entry.Day, entry.Amount))
            .Concat(invoice.Reductions)
            .GroupBy(movement => movement.Day)
            .OrderBy(day => day.Key);
        foreach (var day in days)
        {
            var until = settled + Money.Sum(day.Select(movement => movement.Amount));
            foreach (var rate in ReceiptVat.Between(invoice.Facts, settled, until))
            {
                yield return new CollectedPart(day.Key, rate.Rate, rate.Base + rate.Vat);
            }

            settled = until;
        }
    }

    private static IEnumerable<CollectedPart> PartsOfNote(Reduction note) =>
        note.Vat.Select(rate => new CollectedPart(note.IssueDate!.Value, rate.Rate, Money.Zero - rate.Base - rate.Vat));
}
