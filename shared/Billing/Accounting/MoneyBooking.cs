namespace Aims.Billing;

/// <summary>The entries of money: it came or went against the customers whose it is, or against nobody's account; or it only changed hands.</summary>
public static class MoneyBooking
{
    /// <summary>An entry for each day that counts.</summary>
    public static IEnumerable<Entry> Of(RecordedMoney recorded, AccountMap map)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(map);
        return recorded
            .Changes.GroupBy(change => change.Day)
            .OrderBy(day => day.Key)
            .Select((day, part) => Of(recorded, day.Key, part, [.. day], map));
    }

    private static Entry Of(RecordedMoney recorded, DateOnly day, int part, List<HeldMoney> changes, AccountMap map)
    {
        var payment = recorded.Payment.ToString();
        var sum = Money.Sum(changes.Select(change => change.Amount));
        return new Entry(
            sum == Money.Zero ? JournalKind.Miscellaneous : JournalKind.Money,
            EntryPlace.Of(recorded.At, payment, recorded.Ordinal, part),
            day,
            payment,
            Label(recorded.Payment.Source, sum),
            [
                EntryLine.Of(map.Of(recorded.Payment.Source), sum),
                .. changes.Select(change => Against(change, payment, map)),
            ]
        );
    }

    private static EntryLine Against(HeldMoney change, string payment, AccountMap map) =>
        change.Contract is { } contract
            ? new EntryLine(map.Customers, contract, Money.Zero - change.Amount, payment)
            : EntryLine.Of(map.Unmatched, Money.Zero - change.Amount);

    private static string Label(PaymentSource source, Money sum) =>
        sum == Money.Zero ? $"Affectation {Of(source)}"
        : sum > Money.Zero ? $"Encaissement {Of(source)}"
        : $"Retour {Of(source)}";

    private static string Of(PaymentSource source) =>
        source switch
        {
            PaymentSource.Stripe => "Stripe",
            PaymentSource.GoCardless => "GoCardless",
            PaymentSource.Bank => "banque",
            PaymentSource.Cheque => "chèque",
            PaymentSource.Transfer => "virement",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
