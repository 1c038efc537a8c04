using Aims.Billing;

namespace Aims.Storage;

/// <summary>Money that nobody has, as the list for a person shows it.</summary>
/// <param name="Id">The payment.</param>
/// <param name="Day">The day it was received, when it was.</param>
/// <param name="Amount">What is here.</param>
/// <param name="PayerName">Who paid.</param>
/// <param name="PayerIban">From which account.</param>
/// <param name="Mandate">Under which mandate.</param>
/// <param name="Text">What the payer wrote.</param>
/// <param name="Candidates">Contracts that he is known to pay for.</param>
/// <param name="Reason">Why nobody has it.</param>
public sealed record UnmatchedPayment(
    PaymentId Id,
    DateOnly? Day,
    Money Amount,
    string? PayerName,
    Iban? PayerIban,
    string? Mandate,
    string? Text,
    EquatableList<ContractId> Candidates,
    string Reason
)
{
    /// <summary>The entry of a payment that <see cref="RegisteredPayment.IsUnmatched"/>.</summary>
    public static UnmatchedPayment Of(RegisteredPayment registered)
    {
        var (payment, payer) = (registered.Payment, registered.Payment.Payer);
        return new UnmatchedPayment(
            payment.Id,
            payment.Movements.Count > 0 ? payment.Movements[0].Day : null,
            payment.Net,
            payer.Name,
            payer.Iban,
            payer.Mandate,
            payment.Text,
            [.. registered.Claims.Select(claim => claim.Contract)],
            registered.Placement.Unmatched ?? ""
        );
    }
}
