namespace Aims.Billing;

/// <summary>VAT that falls due because money was received for an invoice, or is due no more because it went back (CGI 269, 2, c).</summary>
/// <remarks>It is moved as it was recorded: the sum of these entries is the VAT of the receipts, to the cent.</remarks>
public static class VatBooking
{
    /// <summary>An entry for each document and day; none where no VAT moves.</summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="isOnDebits">Whether the VAT of a document was due when it was issued: money for it moves none.</param>
    /// <param name="map">The accounts.</param>
    public static IEnumerable<Entry> Of(
        RecordedReceipts recorded,
        Func<DocumentNumber, bool> isOnDebits,
        AccountMap map
    )
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(isOnDebits);
        return recorded
            .Receipts.Where(receipt => receipt.Vat.Count > 0 && !isOnDebits(receipt.Document))
            .GroupBy(receipt => (receipt.Document, Day: DayOf(receipt, recorded)), receipt => receipt.Vat)
            .Select(
                (moved, part) =>
                    Of(recorded, moved.Key.Document, moved.Key.Day, part, moved.SelectMany(vat => vat), map)
            )
            .OfType<Entry>();
    }

    /// <summary>
    /// The day on which the money came, or went, where that is what was recorded; the day of recording where money that was here is
    /// taken by another document.
    /// </summary>
    private static DateOnly DayOf(Receipt receipt, RecordedReceipts recorded)
    {
        var isPaid = receipt.Amount > Money.Zero;
        return recorded
                .Payments.Where(payment => payment.Id == receipt.Payment)
                .SelectMany(payment => payment.Share?.Movements ?? [])
                .Where(movement => movement.Amount > Money.Zero == isPaid)
                .Select(movement => (DateOnly?)movement.Day)
                .Max()
            ?? ParisCalendar.DayOf(recorded.At);
    }

    private static Entry? Of(
        RecordedReceipts recorded,
        DocumentNumber document,
        DateOnly day,
        int part,
        IEnumerable<VatSubtotal> vat,
        AccountMap map
    )
    {
        var moved = vat.GroupBy(subtotal => subtotal.Rate, subtotal => subtotal.Vat)
            .OrderByDescending(rate => rate.Key.BasisPoints)
            .Select(rate => Money.Sum(rate))
            .Where(amount => amount != Money.Zero)
            .ToList();
        return moved.Count == 0
            ? null
            : new Entry(
                JournalKind.Miscellaneous,
                EntryPlace.Of(recorded.At, recorded.Contract.Text, recorded.Ordinal, part),
                day,
                document.ToString(),
                Money.Sum(moved) > Money.Zero ? "TVA exigible sur encaissement" : "TVA sur encaissement repris",
                moved.SelectMany(amount =>
                    (EntryLine[])[EntryLine.Of(map.PendingVat, amount), EntryLine.Of(map.DueVat, Money.Zero - amount)]
                )
            );
    }
}
