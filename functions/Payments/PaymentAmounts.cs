using Aims.Billing;
using Aims.Payments;

namespace Aims.Functions;

/// <summary>Finds out the amount of a payment where the event does not say it (GoCardless).</summary>
/// <param name="goCardless">Its API; null where no access is configured.</param>
internal sealed class PaymentAmounts(GoCardlessClient? goCardless)
{
    /// <summary>The event with its amount; null when nobody can say it.</summary>
    public async Task<PaymentEvent?> CompleteAsync(PaymentEvent happened, CancellationToken stop)
    {
        if (happened.Amount is not null || happened.Kind is not (PaymentEventKind.Received or PaymentEventKind.Settled))
        {
            return happened;
        }

        if (goCardless is null || await goCardless.FindAsync(happened.Payment.Reference, stop) is not { } payment)
        {
            return null;
        }

        return happened with
        {
            Amount = payment.Amount,
            Currency = payment.Currency,
            Documents = [.. happened.Documents.Union(payment.Documents)],
            Text = happened.Text ?? payment.Reference,
        };
    }
}
