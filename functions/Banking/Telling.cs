using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Tells payments what a bank file says of them, some at a time: as many messages wait in memory, whatever the size of the file.</summary>
/// <param name="queues">Where they go.</param>
/// <param name="inbox">The blob that the file is kept in.</param>
internal sealed class Telling(WorkQueues queues, string inbox)
{
    private const int Together = 32;
    private readonly List<PaymentEvent> _waiting = new(Together);

    /// <summary>Tells of one more; what it waits for is sent with the next, or by <see cref="FinishAsync"/>.</summary>
    public async Task TellAsync(PaymentEvent happened, CancellationToken stop)
    {
        _waiting.Add(happened);
        if (_waiting.Count == Together)
        {
            await FinishAsync(stop);
        }
    }

    /// <summary>Sends what is left.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        await Task.WhenAll(
            _waiting.Select(happened =>
                queues.SendAsync(new PaymentNotificationMessage.Happened(happened, inbox), stop)
            )
        );
        _waiting.Clear();
    }
}
