using Azure.Storage.Queues;

namespace Aims.Local;

/// <summary>The pumps of every queue function of an app, running until disposed.</summary>
internal sealed class QueuePumps : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(30);
    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<QueuePump> _pumps;
    private readonly Task _running;

    private QueuePumps(IReadOnlyList<QueuePump> pumps, TimeSpan poll)
    {
        _pumps = pumps;
        _running = Task.WhenAll(pumps.Select(pump => pump.RunAsync(poll, _stop.Token)));
    }

    /// <inheritdoc cref="QueuePump.HostRequests" />
    public int HostRequests => _pumps.Sum(pump => pump.HostRequests);

    /// <inheritdoc cref="QueuePump.Poisoned" />
    public int Poisoned => _pumps.Sum(pump => pump.Poisoned);

    /// <inheritdoc cref="QueuePump.Delivered" />
    public int Delivered => _pumps.Sum(pump => pump.Delivered);

    /// <summary>Begins to feed the queue functions of a folder.</summary>
    public static QueuePumps Start(
        string folder,
        string connectionString,
        Invoker invoker,
        TimeSpan poll,
        TextWriter log
    )
    {
        var queues = new QueueServiceClient(
            connectionString,
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }
        );
        var settings = HostSettings.Read(folder);
        var bindings = FunctionBinding.ReadAll(folder).Where(binding => binding.Type == "queueTrigger");
        return new QueuePumps(
            [.. bindings.Select(binding => new QueuePump(binding, queues, settings, invoker, log))],
            poll
        );
    }

    /// <summary>Ends when every queue is empty and nothing is in work.</summary>
    public async Task DrainAsync(CancellationToken stop)
    {
        // One function feeds the next queue before its own message goes: two looks in a row see any message on its way.
        for (var looks = 0; looks < 2; )
        {
            if (_running.IsFaulted)
            {
                await _running;
            }

            var empty = await Task.WhenAll(_pumps.Select(pump => pump.IsEmptyAsync(stop)));
            looks = Array.TrueForAll(empty, it => it) ? looks + 1 : 0;
            if (looks == 0)
            {
                await Task.Delay(BetweenLooks, stop);
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
