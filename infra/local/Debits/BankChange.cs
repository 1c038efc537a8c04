namespace Aims.Local;

/// <summary>What a file of the bank changed.</summary>
/// <param name="Before">Before it.</param>
/// <param name="After">After it.</param>
internal sealed record BankChange(BankSnapshot Before, BankSnapshot After)
{
    /// <summary>Our direct debits that stand elsewhere now.</summary>
    public IReadOnlyList<(DebitSeen Before, DebitSeen After)> Debits { get; } =
    [.. Changed(Before.Debits, After.Debits, it => it.Id)];

    /// <summary>Documents of which something else is open now.</summary>
    public IReadOnlyList<(OwedDocument Before, OwedDocument After)> Documents { get; } =
    [.. Changed(Before.Documents, After.Documents, it => it.Number)];

    /// <summary>Money that came and is no direct debit.</summary>
    public IReadOnlyList<PaidSeen> Received { get; } =
    [
        .. After
            .Payments.Except(Before.Payments)
            .ExceptBy(After.Debits.Select(debit => debit.Payment), it => it.Payment, StringComparer.Ordinal),
    ];

    /// <summary>Money that came and nobody is known to have sent.</summary>
    public IReadOnlyList<StrayMoney> Unmatched { get; } = [.. After.Unmatched.Except(Before.Unmatched)];

    /// <summary>What a person is asked about since.</summary>
    public IReadOnlyList<(string Key, string Reason)> Parked { get; } = [.. After.Parked.Except(Before.Parked)];

    /// <summary>Whether all money is where it was.</summary>
    public bool IsOfNoMoney => Debits.Count + Documents.Count + Received.Count + Unmatched.Count == 0;

    /// <summary>Whether all is as it was.</summary>
    public bool IsNone =>
        IsOfNoMoney && Parked.Count == 0 && (Before.Covered, Before.Missing) == (After.Covered, After.Missing);

    /// <summary>What is said of the contracts whose money did not come or went back.</summary>
    public IReadOnlyList<string> Failed { get; } =
    [
        .. Changed(Before.Debits, After.Debits, it => it.Id)
            .Where(it => it.After.Reason is not null)
            .Select(it => it.After.Contract)
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<(T Before, T After)> Changed<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> id
    )
        where T : class =>
        before
            .Join(after, id, id, (old, now) => (old, now), StringComparer.Ordinal)
            .Where(it => !it.old.Equals(it.now));
}
