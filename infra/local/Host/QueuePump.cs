using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aims.Local;

/// <summary>Feeds one queue function by the host's rules: batches, leases, tries, poison.</summary>
internal sealed class QueuePump(
    FunctionBinding binding,
    QueueServiceClient queues,
    HostSettings settings,
    Invoker invoker,
    TextWriter log
)
{
    /// <summary>The host's lease; a message whose handler died comes back after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly QueueClient _queue = queues.GetQueueClient(binding.Text("queueName"));
    private readonly QueueClient _poison = queues.GetQueueClient(binding.Text("queueName") + "-poison");
    private int _inWork;
    private int _emptyPolls;
    private int _ownReads;
    private int _poisoned;
    private int _delivered;

    /// <summary>Requests that are the host's and not the application's: polls that found nothing, and looks at the depth.</summary>
    public int HostRequests => Volatile.Read(ref _emptyPolls) + Volatile.Read(ref _ownReads);

    /// <summary>Messages that became poison here.</summary>
    public int Poisoned => Volatile.Read(ref _poisoned);

    /// <summary>Messages that were done with.</summary>
    public int Delivered => Volatile.Read(ref _delivered);

    /// <summary>Takes and delivers messages until stopped.</summary>
    /// <param name="poll">How long to wait after finding nothing.</param>
    /// <param name="stop">Ends it; what is in work is finished.</param>
    public async Task RunAsync(TimeSpan poll, CancellationToken stop)
    {
        await _queue.CreateIfNotExistsAsync(cancellationToken: stop);
        while (!stop.IsCancellationRequested)
        {
            if (Volatile.Read(ref _inWork) > settings.NewBatchThreshold)
            {
                await Task.Delay(1, CancellationToken.None);
                continue;
            }

            var batch = (await _queue.ReceiveMessagesAsync(settings.BatchSize, Lease, CancellationToken.None)).Value;
            Interlocked.Add(ref _inWork, batch.Length);
            foreach (var message in batch)
            {
                _ = WorkAsync(message);
            }

            if (batch.Length == 0)
            {
                Interlocked.Increment(ref _emptyPolls);
                await Task.Delay(poll, CancellationToken.None);
            }
        }

        while (Volatile.Read(ref _inWork) > 0)
        {
            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>Whether nothing is in work and nothing waits, visible or not.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        if (Volatile.Read(ref _inWork) > 0)
        {
            return false;
        }

        Interlocked.Increment(ref _ownReads);
        return (await _queue.GetPropertiesAsync(stop)).Value.ApproximateMessagesCount == 0;
    }

    private async Task WorkAsync(QueueMessage message)
    {
        try
        {
            var failure = await DeliverAsync(message);
            if (failure is null)
            {
                await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                Interlocked.Increment(ref _delivered);
            }
            else
            {
                await FailAsync(message, failure);
            }
        }
        catch (RequestFailedException e)
        {
            // The lease is left to run out, as the host does: the message comes again.
            await log.WriteLineAsync($"{_queue.Name}: {e.Message}");
        }
        finally
        {
            Interlocked.Decrement(ref _inWork);
        }
    }

    /// <summary>Why the message failed, or null; one that is not base64 never reaches the function.</summary>
    private async Task<string?> DeliverAsync(QueueMessage message)
    {
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            return "was taken too often";
        }

        return Decode(message.Body.ToString()) is { } text
            ? await invoker.InvokeAsync(
                binding.Function,
                Payloads.Queue(binding, message, text, Payloads.Sys(binding.Function, invoker.Now, Invoker.NewId())),
                CancellationToken.None
            )
            : "is not base64";
    }

    private async Task FailAsync(QueueMessage message, string failure)
    {
        await log.WriteLineAsync($"{_queue.Name}, try {message.DequeueCount}: {failure}");
        if (message.DequeueCount < settings.MaxDequeueCount)
        {
            await _queue.UpdateMessageAsync(
                message.MessageId,
                message.PopReceipt,
                visibilityTimeout: settings.VisibilityTimeout
            );
            return;
        }

        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body);
        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        Interlocked.Increment(ref _poisoned);
    }

    private static string? Decode(string raw)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(raw));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
