using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Learns from contracts who pays for them.</summary>
internal sealed class KnownPayers(
    PayerIndex payers,
    CustomerIndex customers,
    UnmatchedTable unmatched,
    WorkQueues queues
)
{
    /// <summary>Takes in a contract that was registered or changed. A payer known now may have sent money that nobody could place.</summary>
    public async Task LearnAsync(Contract? before, Contract after, CancellationToken stop)
    {
        await customers.MoveAsync(before, after, stop);
        await payers.MoveAsync(before, after, stop);
        if (!PayerIndex.HasPayers(after))
        {
            return;
        }

        foreach (var payment in await unmatched.AllAsync(stop))
        {
            if (PayerIndex.IsOf(after, payment.PayerIban, payment.Mandate))
            {
                await queues.SendAsync(new PaymentNotificationMessage.LookAgain(payment.Id), stop);
            }
        }
    }
}
