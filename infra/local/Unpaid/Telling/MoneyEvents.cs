namespace Aims.Local;

/// <summary>Documents that were issued, money that came or went back.</summary>
internal static class MoneyEvents
{
    /// <summary>What is new.</summary>
    public static IEnumerable<StoryEvent> Of(Change change) => Issued(change).Concat(Moved(change));

    private static IEnumerable<StoryEvent> Issued(Change change)
    {
        var known = change.Before.Documents.Select(it => it.Number).ToHashSet(StringComparer.Ordinal);
        var provision = new Money(change.After.Provision.BilledCents - change.Before.Provision.BilledCents);
        foreach (var document in change.After.Documents.Where(it => !known.Contains(it.Number)))
        {
            var text = $"{document.Number} for {document.Period}, to be paid by {document.DueDate.ToIso()}";
            yield return change.Event(
                EventKind.InvoiceIssued,
                new Money(document.TotalInclVatCents),
                provision > Money.Zero ? $"{text}, with a provision of {French.Amount(provision)}" : text,
                provision > Money.Zero ? Clauses.Provision : Clauses.Billing
            );
        }
    }

    /// <summary>What a payment leaves to be paid is said by the app.</summary>
    private static IEnumerable<StoryEvent> Moved(Change change)
    {
        foreach (var payment in change.After.Payments)
        {
            var before = change.Before.Payments.FirstOrDefault(it => it.Payment == payment.Payment)?.Movements ?? [];
            foreach (var movement in payment.Movements.Skip(before.Count))
            {
                var late = movement.Day < change.Seen.Day ? $"of {movement.Day.ToIso()}, told now" : "";
                var (kind, amount) =
                    movement.AmountCents < 0
                        ? (EventKind.PaymentReversed, -movement.AmountCents)
                        : (EventKind.PaymentReceived, movement.AmountCents);
                yield return change.Event(
                    kind,
                    new Money(amount),
                    $"{payment.Payment}{(late.Length > 0 ? " " + late : "")}. {change.Explanation}"
                );
            }
        }
    }
}
