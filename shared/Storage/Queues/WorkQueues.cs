using Aims.Billing;
using Azure.Storage.Queues;

namespace Aims.Storage;

/// <summary>The queues between the functions. A message sent twice is harmless: what it asks for is done once.</summary>
public sealed class WorkQueues(StorageClients storage)
{
    private readonly QueueClient _render = storage.Queues.GetQueueClient(StorageNames.DocumentsToRender);
    private readonly QueueClient _send = storage.Queues.GetQueueClient(StorageNames.DocumentsToSend);
    private readonly QueueClient _notices = storage.Queues.GetQueueClient(StorageNames.NoticesToSend);
    private readonly QueueClient _payments = storage.Queues.GetQueueClient(StorageNames.PaymentNotifications);
    private readonly QueueClient _orders = storage.Queues.GetQueueClient(StorageNames.ServiceOrders);
    private readonly QueueClient _collections = storage.Queues.GetQueueClient(StorageNames.CollectionsToReport);

    /// <summary>A message that nobody could take does not fall off the queue after seven days.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <summary>Asks for a PDF.</summary>
    public Task SendAsync(RenderDocumentMessage message, CancellationToken stop) =>
        _render.SendMessageAsync(message.Write(), timeToLive: Forever, cancellationToken: stop);

    /// <summary>Asks for a mail, now or after a while.</summary>
    public Task SendAsync(SendDocumentMessage message, TimeSpan? after, CancellationToken stop) =>
        _send.SendMessageAsync(message.Write(), after, Forever, stop);

    /// <summary>Asks for an order to be sent, now or after a while.</summary>
    public Task SendAsync(ServiceOrderMessage message, TimeSpan? after, CancellationToken stop) =>
        _orders.SendMessageAsync(message.Write(), after, Forever, stop);

    /// <summary>Asks for a notice to be mailed, now or after a while.</summary>
    public Task SendAsync(SendNoticeMessage message, TimeSpan? after, CancellationToken stop) =>
        _notices.SendMessageAsync(message.Write(), after, Forever, stop);

    /// <summary>Asks for what a contract has paid to be reported, now or after a while.</summary>
    public Task SendAsync(ReportCollectionsMessage message, TimeSpan? after, CancellationToken stop) =>
        _collections.SendMessageAsync(message.Write(), after, Forever, stop);

    /// <summary>Tells of a payment, or asks for another look at one.</summary>
    public Task SendAsync(PaymentNotificationMessage message, CancellationToken stop) =>
        SendAsync(message, after: null, stop);

    /// <summary>The same, now or after a while.</summary>
    public Task SendAsync(PaymentNotificationMessage message, TimeSpan? after, CancellationToken stop) =>
        _payments.SendMessageAsync(message.Write(), after, Forever, stop);

    /// <summary>Puts the text of a parked message back where it came from.</summary>
    public Task ReplayAsync(string queue, string text, CancellationToken stop) =>
        storage.Queues.GetQueueClient(queue).SendMessageAsync(text, timeToLive: Forever, cancellationToken: stop);

    /// <summary>The depth of every queue, as the storage estimates it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> DepthsAsync(CancellationToken stop)
    {
        var depths = await Task.WhenAll(
            StorageNames.Queues.Select(async name =>
            {
                var properties = await storage.Queues.GetQueueClient(name).GetPropertiesAsync(stop);
                return (name, properties.Value.ApproximateMessagesCount);
            })
        );
        return depths.ToDictionary(
            depth => depth.name,
            depth => depth.ApproximateMessagesCount,
            StringComparer.Ordinal
        );
    }
}
