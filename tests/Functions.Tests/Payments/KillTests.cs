using System.Diagnostics;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>
/// The handler's process is killed at every step at which a webhook and its processing write, before the storage has done the step
/// and after: with the provider and the host that try again, the accounts come out as if nothing had happened.
/// </summary>
public sealed class KillTests(WebhookFixture fixture, ITestOutputHelper output) : IClassFixture<WebhookFixture>
{
    private int _rounds;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<List<KillRound>> PrepareAsync(KillScenario scenario, int count)
    {
        var rounds = Enumerable
            .Range(_rounds + 1, count)
            .Select(number => new KillRound(number, scenario.Contracts))
            .ToList();
        _rounds += count;
        var opened = await Opened.InAsync(
            fixture.App,
            [.. rounds.SelectMany(round => round.Registered)],
            contract => [A.Owed(contract, "2026-12-01")[0]],
            Stop
        );
        rounds.ForEach(round => round.Take(opened));
        foreach (var before in rounds.Select(round => scenario.Before?.Invoke(round)).OfType<Webhook>())
        {
            using var reply = await before.SendAsync(fixture.App.Http, Stop);
            Assert.Equal(200, (int)reply.StatusCode);
        }

        await new Deliveries([fixture.App], times: 1, seed: 1).DrainAsync(Stop);
        return rounds;
    }

    /// <summary>The provider sends until it is answered; the host delivers what is in the queue until it is taken.</summary>
    private async Task PlayAsync(MortalHandler handler, Webhook webhook)
    {
        while (await handler.SendAsync(webhook, Stop) is not 200)
        {
            await handler.AliveAsync(Stop);
        }

        var queue = fixture.App.Get<StorageClients>().Queues.GetQueueClient(StorageNames.PaymentNotifications);
        while ((await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Stop)).Value is { } message)
        {
            for (
                var fault = await handler.DeliverAsync(message.Body.ToString(), Stop);
                fault is not null;
                fault = await handler.DeliverAsync(message.Body.ToString(), Stop)
            )
            {
                Assert.Contains("could not be reached", fault, StringComparison.Ordinal);
                await handler.AliveAsync(Stop);
            }

            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
        }
    }

    [Fact]
    public async Task Killed_at_any_step_the_accounts_come_out_as_undisturbed()
    {
        await using var proxy = await StorageProxy.StartAsync(fixture.Emulator.ConnectionString, Stop);
        await using var handler = await MortalHandler.StartAsync(proxy.ConnectionString, Stop);
        var watch = Stopwatch.StartNew();
        foreach (var scenario in KillScenario.All)
        {
            var calm = (await PrepareAsync(scenario, 1))[0];
            proxy.Arm(0, isAnswered: false, handler.Kill);
            await PlayAsync(handler, scenario.Webhook(calm));
            var (steps, expected) = (proxy.Steps, await KillState.OfAsync(fixture.App, calm, Stop));
            Assert.True(steps >= 4, $"{scenario}: {steps} steps");

            var rounds = await PrepareAsync(scenario, 2 * steps);
            foreach (var (index, round) in rounds.Index())
            {
                var (step, isAnswered) = (index / 2 + 1, index % 2 == 1);
                proxy.Arm(step, isAnswered, handler.Kill);
                await PlayAsync(handler, scenario.Webhook(round));
                Assert.True(proxy.HasStruck, $"{scenario}: step {step} of {steps} was not reached");
                var state = await KillState.OfAsync(fixture.App, round, Stop);
                Assert.True(
                    expected == state,
                    $"{scenario}: killed {(isAnswered ? "after" : "before")} step {step} of {steps}\n{expected}\n---\n{state}"
                );
            }

            output.WriteLine(
                $"{scenario}: {steps} steps, {rounds.Count} kill points; {watch.Elapsed.TotalSeconds:0.0} s"
            );
        }

        output.WriteLine($"{handler.Deaths} kills in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
