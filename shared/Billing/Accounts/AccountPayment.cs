namespace Aims.Billing;

/// <summary>What a payment means to one contract.</summary>
/// <param name="Id">Which payment.</param>
/// <param name="Revision">Rises each time the payment is placed: an older one never replaces a newer one.</param>
/// <param name="Share">What belongs to this contract; null when nothing does (any more).</param>
/// <param name="Claim">For money without reference from a payer of this contract, what it could be for.</param>
/// <param name="Collection">What is being fetched for documents of this contract, or was.</param>
public sealed record AccountPayment(
    PaymentId Id,
    int Revision,
    Share? Share,
    Claim? Claim,
    CollectionAttempt? Collection = null
)
{
    /// <summary>Money that may be for this contract and was given to nobody (R11: a reason to hold a suspension).</summary>
    public bool IsWaiting => Claim?.Left > Money.Zero && Share is null;
}
