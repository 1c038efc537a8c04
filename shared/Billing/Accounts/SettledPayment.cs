namespace Aims.Billing;

/// <summary>The share of a payment with what became of it.</summary>
/// <param name="Id">The payment.</param>
/// <param name="Share">What of it belongs to this contract.</param>
/// <param name="Credit">What no document took.</param>
public sealed record SettledPayment(PaymentId Id, Share Share, Money Credit)
{
    /// <summary>What of the share is still here.</summary>
    public Money Net => Money.Sum(Share.Movements.Select(movement => movement.Amount));
}
