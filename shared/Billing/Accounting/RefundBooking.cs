namespace Aims.Billing;

/// <summary>The entry of a refund, once a person has paid it: until then the customer's credit is his.</summary>
public static class RefundBooking
{
    /// <summary>The entry.</summary>
    /// <param name="contract">Whose it is.</param>
    /// <param name="refund">The refund, paid.</param>
    /// <param name="place">Where it was recorded.</param>
    /// <param name="map">The accounts.</param>
    public static Entry Of(ContractId contract, Refund refund, EntryPlace place, AccountMap map)
    {
        ArgumentNullException.ThrowIfNull(refund);
        ArgumentNullException.ThrowIfNull(map);
        return new Entry(
            JournalKind.Money,
            place,
            refund.PaidOn ?? throw new InvalidDataException($"The refund {refund.Ordinal} of {contract} is not paid."),
            string.Create(CultureInfo.InvariantCulture, $"{contract}-{refund.Ordinal}"),
            $"Remboursement {refund.Reference}".TrimEnd(),
            [
                new EntryLine(map.Customers, contract, refund.Amount, Lettering.Refunds),
                EntryLine.Of(map.Bank, Money.Zero - refund.Amount),
            ]
        );
    }
}
