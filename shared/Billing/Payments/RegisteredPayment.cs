namespace Aims.Billing;

/// <summary>A payment with what is known of where its money belongs.</summary>
/// <param name="Payment">What its source and people said.</param>
/// <param name="Found">Those of the documents it names that exist.</param>
/// <param name="Claims">What it could be for at the contracts of its payer.</param>
/// <param name="Revision">Rises with every other placement; 0 before the first.</param>
/// <param name="Told">Contracts that were ever told of it, and must hear when it belongs elsewhere.</param>
public sealed record RegisteredPayment(
    Payment Payment,
    EquatableList<NamedDocument> Found,
    EquatableList<CandidateClaim> Claims,
    int Revision,
    EquatableList<ContractId> Told
)
{
    /// <summary>Where its money belongs.</summary>
    public Placement Placement => Placing.Decide(Payment, Found, Claims);

    /// <summary>Whether it waits for a person: nobody has money that is here.</summary>
    public bool IsUnmatched => Placement.Unmatched is not null && (Payment.Net > Money.Zero || Payment.IsReversedOnly);

    /// <summary>A payment of which nothing is known yet.</summary>
    public static RegisteredPayment Of(PaymentId id) => new(Payment.Of(id), [], [], 0, []);

    /// <summary>The same payment under newer facts, in the next revision when its money belongs elsewhere.</summary>
    public RegisteredPayment With(
        Payment payment,
        EquatableList<NamedDocument> found,
        EquatableList<CandidateClaim> claims
    )
    {
        var after = this with { Payment = payment, Found = found, Claims = claims };
        var placement = after.Placement;
        return placement == Placement
            ? after
            : after with
            {
                Revision = Revision + 1,
                Told = [.. Told.Union(placement.Contracts)],
            };
    }

    /// <summary>What every contract that was ever told of it is to hold now.</summary>
    public IEnumerable<(ContractId Contract, AccountPayment Payment)> Tell()
    {
        var placement = Placement;
        return Told.Select(contract => (contract, placement.For(contract, Payment.Id, Revision)));
    }
}
