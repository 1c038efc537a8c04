namespace Aims.Billing;

/// <summary>One VAT breakdown of a document (BG-23): what is taxed at one rate, and the tax.</summary>
/// <param name="Rate">The rate (BT-119).</param>
/// <param name="Base">Sum of the net lines at this rate (BT-116, BR-S-08).</param>
/// <param name="Vat">The tax (BT-117), rounded once on <paramref name="Base"/>.</param>
public sealed record VatSubtotal(VatRate Rate, Money Base, Money Vat)
{
    /// <summary>Groups the taxed lines by rate, the highest rate first; lines outside VAT take no part.</summary>
    public static EquatableList<VatSubtotal> Of(IEnumerable<DocumentLine> lines) =>
        [
            .. lines
                .Where(line => line.VatRate is not null)
                .GroupBy(line => line.VatRate!.Value)
                .OrderByDescending(group => group.Key.BasisPoints)
                .Select(group => Of(group.Key, Money.Sum(group.Select(line => line.Net)))),
        ];

    private static VatSubtotal Of(VatRate rate, Money net) => new(rate, net, rate.On(net));
}
