using System.Collections.Concurrent;

namespace Aims.Local;

/// <summary>Plays payments day by day: the app on its clock, its queues pumped, everything through the front door.</summary>
internal sealed class PaymentPlay(Stage stage, TextWriter output)
{
    private readonly ConcurrentDictionary<string, byte> _payments = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _failures = new();
    private int _sent;

    public async Task<PaidPlay> RunAsync(PaymentProgram program, CancellationToken stop)
    {
        var played = Played.Nothing;
        foreach (var day in program.Scenes.GroupBy(scene => scene.Day))
        {
            played += await PlayAsync(day.Key, [.. day], program, stop);
        }

        return new PaidPlay(
            program.Scenes.Count(scene => scene.Delivery is Delivery.Webhook),
            new SortedSet<string>(_payments.Keys, StringComparer.Ordinal),
            [.. _failures],
            played
        );
    }

    private async Task<Played> PlayAsync(DateOnly day, Scene[] scenes, PaymentProgram program, CancellationToken stop)
    {
        await output.WriteLineAsync($"{day:yyyy-MM-dd}: {scenes.Length} {program.What} ...");
        await using var app = await stage.StartAppAsync(day, stop);
        await using var front = await OpenFront.OpenAsync(app, stage.Secrets.FunctionKey, stop);
        using var knock = new Knock(front.Address, stage.Secrets, Stage.At(day));
        return await stage.PlayAsync(
            app,
            async (_, pumps) =>
            {
                _sent = 0;
                await using var progress = Progress.Every(() => Say(scenes.Length, pumps), output);
                await Parallel.ForEachAsync(
                    scenes,
                    new ParallelOptions { MaxDegreeOfParallelism = program.Together, CancellationToken = stop },
                    async (scene, cancel) => await DeliverAsync(knock, scene, cancel)
                );
                await pumps.DrainAsync(stop);
            },
            stop
        );
    }

    private string Say(int all, QueuePumps pumps) =>
        $"  {Volatile.Read(ref _sent)} of {all} sent, {pumps.Delivered} processed";

    private async Task DeliverAsync(Knock knock, Scene scene, CancellationToken stop)
    {
        try
        {
            var payment = await knock.DeliverAsync(scene.Delivery, stop);
            if (scene.Delivery is not Delivery.Webhook { Fate: Fate.Forged or Fate.Parked })
            {
                _payments.TryAdd(payment, 0);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            // The rest is played all the same: what went wrong is told at the end, and is the exit code.
            _failures.Enqueue(e.Message);
        }

        Interlocked.Increment(ref _sent);
    }
}
