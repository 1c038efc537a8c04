namespace Aims.Billing;

/// <summary>Money received for a document, or taken back from it, as recorded once and for all: split by VAT rate.</summary>
/// <param name="Document">The document.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Amount">Incl. VAT; below zero when taken back.</param>
/// <param name="Vat">Base and tax by rate, of the same sign; empty outside VAT.</param>
public sealed record Receipt(DocumentNumber Document, PaymentId Payment, Money Amount, EquatableList<VatSubtotal> Vat)
{
    /// <summary>What is to be recorded when allocations become others: the receipts of a document add up to what is paid of it.</summary>
    /// <param name="documents">The receivables of the account.</param>
    /// <param name="before">The allocations as recorded.</param>
    /// <param name="after">The allocations as they are now.</param>
    public static IEnumerable<Receipt> Between(
        IEnumerable<AccountDocument> documents,
        IReadOnlyCollection<Allocation> before,
        IReadOnlyCollection<Allocation> after
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents.SelectMany(document =>
            Of(
                document,
                [.. before.Where(allocation => allocation.Document == document.Number)],
                [.. after.Where(allocation => allocation.Document == document.Number)]
            )
        );
    }

    private static IEnumerable<Receipt> Of(AccountDocument document, List<Allocation> before, List<Allocation> after)
    {
        var paid = Money.Sum(before.Select(allocation => allocation.Amount));
        var changes = before
            .Concat(after)
            .Select(allocation => allocation.Payment)
            .Distinct()
            .Select(payment => (payment, change: AmountOf(payment, after) - AmountOf(payment, before)))
            .Where(next => next.change != Money.Zero)
            // What goes back first, so that no more is ever paid than the document asks for.
            .OrderBy(next => next.change > Money.Zero)
            .ThenBy(next => next.payment);
        foreach (var (payment, change) in changes)
        {
            yield return new Receipt(
                document.Number,
                payment,
                change,
                ReceiptVat.Between(document, paid, paid + change)
            );
            paid += change;
        }
    }

    private static Money AmountOf(PaymentId payment, IEnumerable<Allocation> allocations) =>
        Money.Sum(allocations.Where(next => next.Payment == payment).Select(next => next.Amount));
}
