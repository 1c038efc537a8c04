namespace Aims.Billing;

/// <summary>Money of a payment that lies somewhere, by the day on which it came or went.</summary>
/// <param name="Contract">Whose it is; null while nobody has it.</param>
/// <param name="Day">The Paris day that counts (R4).</param>
/// <param name="Amount">Signed, never zero.</param>
public sealed record HeldMoney(ContractId? Contract, DateOnly Day, Money Amount)
{
    /// <summary>Where the money of a payment lies: each day's holdings add up to what came and went on it.</summary>
    public static EquatableList<HeldMoney> Of(RegisteredPayment registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        var shares = registered.Placement.Shares;
        var held = shares.SelectMany(share =>
            share.Movements.Select(it => new HeldMoney(share.Contract, it.Day, it.Amount))
        );
        var nobodys = registered
            .Payment.Movements.Select(it => new HeldMoney(null, it.Day, it.Amount))
            .Concat(
                shares.SelectMany(share =>
                    share.Movements.Select(it => new HeldMoney(null, it.Day, Money.Zero - it.Amount))
                )
            );
        return Sum([.. held, .. nobodys]);
    }

    /// <summary>What lies more, or less, where: added to what was before it gives what is after.</summary>
    public static EquatableList<HeldMoney> Between(IEnumerable<HeldMoney> before, IEnumerable<HeldMoney> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Sum([.. before.Select(it => it with { Amount = Money.Zero - it.Amount }), .. after]);
    }

    /// <summary>One for each contract and day, by day, nobody's first, then by contract; none of zero.</summary>
    public static EquatableList<HeldMoney> Sum(IEnumerable<HeldMoney> holdings) =>
        [
            .. holdings
                .GroupBy(it => (it.Contract, it.Day))
                .Select(group => new HeldMoney(
                    group.Key.Contract,
                    group.Key.Day,
                    Money.Sum(group.Select(it => it.Amount))
                ))
                .Where(it => it.Amount != Money.Zero)
                .OrderBy(it => it.Day)
                .ThenBy(it => it.Contract?.Text, StringComparer.Ordinal),
        ];
}
