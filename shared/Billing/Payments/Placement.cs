namespace Aims.Billing;

/// <summary>Where the money of a payment belongs.</summary>
/// <param name="Shares">A share for each contract; none while it is unmatched, or nothing moved.</param>
/// <param name="Claims">The contracts of its payer, when it names nothing.</param>
/// <param name="Unmatched">Why nobody has it, for a person to read; null when somebody has, or there is nothing to have.</param>
public sealed record Placement(EquatableList<Share> Shares, EquatableList<CandidateClaim> Claims, string? Unmatched)
{
    /// <summary>What is being fetched for the documents of each contract.</summary>
    public EquatableList<(ContractId Contract, CollectionAttempt Collection)> Collections { get; init; } = [];

    /// <summary>Nothing has moved.</summary>
    public static Placement Nowhere { get; } = new([], [], null);

    /// <summary>The contracts that it concerns.</summary>
    public IEnumerable<ContractId> Contracts =>
        Shares
            .Select(share => share.Contract)
            .Union(Claims.Select(claim => claim.Contract))
            .Union(Collections.Select(collection => collection.Contract));

    /// <summary>What it means to one contract; nothing (any more) to one that it does not name.</summary>
    public AccountPayment For(ContractId contract, PaymentId payment, int revision) =>
        new(
            payment,
            revision,
            Shares.FirstOrDefault(share => share.Contract == contract),
            Claims.FirstOrDefault(claim => claim.Contract == contract)?.Claim,
            Collections.FirstOrDefault(collection => collection.Contract == contract).Collection
        );
}
