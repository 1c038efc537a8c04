using Aims.Storage;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Aims.Functions.Tests;

/// <summary>Payment notifications delivered to one or several workers at once, each so many times to each, in random order.</summary>
internal sealed class Deliveries(IReadOnlyList<TestApp> apps, int times, int seed)
{
    private const int AtOnce = 16;
    private const string Function = "ProcessPaymentNotification";

#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
    private readonly Random _order = new(seed);
#pragma warning restore CA5394

    private QueueClient Queue => apps[0].Get<StorageClients>().Queues.GetQueueClient(StorageNames.PaymentNotifications);

    /// <summary>Delivers these texts; every one must be answered as done.</summary>
    public async Task DeliverAsync(IEnumerable<string> texts, CancellationToken stop)
    {
        var all = texts
            .SelectMany(text => apps.SelectMany(app => Enumerable.Repeat((App: app, Text: text), times)))
            .ToArray();
        _order.Shuffle(all);
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (next, _) =>
            {
                using var reply = await next.App.DeliverAsync(Function, next.Text);
                Assert.True(reply.IsSuccessStatusCode, $"seed {seed}: {(int)reply.StatusCode} for {next.Text}");
            }
        );
    }

    /// <summary>Delivers what is in the queue, and what comes of it, until nothing is left.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> DrainAsync(CancellationToken stop)
    {
        var delivered = 0;
        for (var some = await ReceiveAsync(stop); some.Count > 0; some = await ReceiveAsync(stop))
        {
            await DeliverAsync(some.Select(message => message.Body.ToString()), stop);
            foreach (var message in some)
            {
                await Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
            }

            delivered += some.Count;
        }

        return delivered;
    }

    private async Task<List<QueueMessage>> ReceiveAsync(CancellationToken stop)
    {
        var all = new List<QueueMessage>();
        for (var some = await NextAsync(stop); some.Length > 0; some = await NextAsync(stop))
        {
            all.AddRange(some);
        }

        return all;
    }

    private async Task<QueueMessage[]> NextAsync(CancellationToken stop) =>
        (await Queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), stop)).Value;
}
