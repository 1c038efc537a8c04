using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aims.Storage;

/// <summary>The queues where the host leaves messages that failed too often, read as raw text: not every one is base64.</summary>
public sealed class PoisonQueues(StorageClients storage)
{
    private const int MostAtOnce = 32;

    /// <summary>Long enough to park 32 messages; a crash gives them back after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The next messages of a queue's poison; empty when there is none or the host has never needed it.</summary>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, CancellationToken stop)
    {
        try
        {
            return (await Poison(queue).ReceiveMessagesAsync(MostAtOnce, Lease, stop)).Value;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Removes a message once it is parked.</summary>
    public Task DeleteAsync(string queue, QueueMessage message, CancellationToken stop) =>
        Poison(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);

    /// <summary>A client that leaves the text as it is on the wire, by the same credentials.</summary>
    private QueueClient Poison(string queue) => storage.RawQueues.GetQueueClient(queue + "-poison");
}
