using Aims.Storage;

namespace Aims.Functions;

/// <summary>Asks for another look at money that waits: facts that say where it belongs may have come since (spec §9).</summary>
internal sealed class SecondLooks(UnmatchedTable unmatched, WaitingMoney waiting, WorkQueues queues)
{
    /// <summary>One message for each payment that nobody has, and each account with money that no document took.</summary>
    public async Task AskAsync(CancellationToken stop)
    {
        foreach (var payment in await unmatched.AllAsync(stop))
        {
            await queues.SendAsync(new PaymentNotificationMessage.LookAgain(payment.Id), stop);
        }

        foreach (var contract in await waiting.AllAsync(stop))
        {
            await queues.SendAsync(new PaymentNotificationMessage.Settle(contract), stop);
        }
    }
}
