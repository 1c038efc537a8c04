using Aims.Local;
using Aims.Storage;
using Aims.Testing;
using Azure.Storage.Queues.Models;

namespace Aims.Functions.Tests;

/// <summary>Delivers what is in the queues worse than any host: every message twice, in random order, until nothing is left.</summary>
internal sealed class Pump(TestApp app, int seed)
{
    /// <summary>As the host knows it, from each function.json.</summary>
    private static readonly Dictionary<string, string> FunctionOf = FunctionBinding
        .ReadAll(Path.Combine(Repository.Root, "functions"))
        .Where(binding => binding.Type == "queueTrigger")
        .ToDictionary(binding => binding.Text("queueName"), binding => binding.Function, StringComparer.Ordinal);

#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
    private readonly Random _order = new(seed);
#pragma warning restore CA5394

    public async Task DrainAsync()
    {
        while (await DeliverAllAsync() > 0) { }
    }

    private async Task<int> DeliverAllAsync()
    {
        var waiting = new List<(string Queue, QueueMessage Message)>();
        foreach (var queue in FunctionOf.Keys)
        {
            waiting.AddRange((await ReceiveAsync(queue)).Select(message => (queue, message)));
        }

        var twice = waiting.Concat(waiting).ToArray();
        _order.Shuffle(twice);
        await Parallel.ForEachAsync(twice, async (next, _) => await DeliverAsync(next.Queue, next.Message));
        foreach (var (queue, message) in waiting)
        {
            await Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return waiting.Count;
    }

    private async Task<List<QueueMessage>> ReceiveAsync(string queue)
    {
        var all = new List<QueueMessage>();
        for (var some = await NextAsync(queue); some.Length > 0; some = await NextAsync(queue))
        {
            all.AddRange(some);
        }

        return all;
    }

    private async Task<QueueMessage[]> NextAsync(string queue) =>
        (await Queue(queue).ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5))).Value;

    private async Task DeliverAsync(string queue, QueueMessage message)
    {
        var reply = await app.DeliverAsync(FunctionOf[queue], message.Body.ToString());
        Assert.True(reply.IsSuccessStatusCode, $"{queue}: {message.Body}");
    }

    private Azure.Storage.Queues.QueueClient Queue(string name) =>
        app.Get<StorageClients>().Queues.GetQueueClient(name);
}
