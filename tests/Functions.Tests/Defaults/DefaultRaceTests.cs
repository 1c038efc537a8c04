using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R11: two workers run at once while money arrives: one order of a sequence, and nobody who has paid stays suspended.</summary>
public sealed class DefaultRaceTests : DefaultingTests
{
    private const int Contracts = 6;

    protected override async Task<string[]> SettingsAsync() =>
        [.. await base.SettingsAsync(), "--Defaults:MaxSuspensionsPerRun=100"];

    private async Task RaceAsync(int seed, TestApp other)
    {
        var ids = Enumerable.Range(1, Contracts).Select(number => $"R{seed}-{number}").ToList();
        Clock.MoveTo("2026-12-16T06:00:00Z");
        var opened = await OpenAsync([.. ids.Select(ByCheque)]);
        var paid = opened.Take(Contracts / 2).ToList();
        var money = paid.Select(document =>
            new PaymentNotificationMessage.Happened(
                Received($"bank:{document.Number}", "2026-12-16", Asked, document.Number.ToString()),
                "inbox/x.json"
            ).Write()
        );
        TestApp[] workers = [App, other];
        var work = workers
            .Select(worker => worker.FireAsync("FlagDefaults"))
            .Concat(money.Select((text, index) => workers[index % 2].DeliverAsync("ProcessPaymentNotification", text)))
            .Concat(workers.Select(worker => worker.FireAsync("FlagDefaults")));
        Assert.All(await Task.WhenAll(work), reply => Assert.True(reply.IsSuccessStatusCode));
        // What waits to leave is sent by both, while a third run looks.
        await Task.WhenAll(
            new Pump(App, seed).DrainAsync(),
            new Pump(other, seed + 1).DrainAsync(),
            other.FireAsync("FlagDefaults")
        );
        await new Pump(App, seed).DrainAsync();

        var received = Desk.Received.Where(order => ids.Contains(order.Contract)).ToList();
        Assert.Equal(received.Count, received.Select(order => order.Key).Distinct().Count());
        foreach (var document in opened)
        {
            var contract = document.Facts.Contract.Text;
            var isPaid = paid.Contains(document);
            Assert.Equal(isPaid ? "InOrder" : "Suspended", await StateAsync(contract));
            var last = received.FindLast(order => order.Contract == contract);
            Assert.Equal(isPaid ? null : "Suspended", last?.DesiredState is "Active" ? null : last?.DesiredState);
            var account = await App.Get<AccountTable>().ReadAsync(document.Facts.Contract, Stop);
            Assert.Equal(
                Enumerable.Range(1, account.Proceedings.Orders.Count),
                account.Proceedings.Orders.Select(order => order.Sequence)
            );
            if (!isPaid)
            {
                Assert.Equal(["1 Suspend Acknowledged"], await OrderStatesAsync(contract));
                Assert.Equal(["Suspended"], await NoticesAsync(contract));
            }
        }
    }

    [Fact]
    public async Task Two_workers_and_a_payment_come_to_what_one_after_the_other_would()
    {
        await using var other = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            $"--Operations:Endpoint={Desk.Address}",
            "--Defaults:MaxSuspensionsPerRun=100"
        );
        foreach (var seed in (int[])[1, 2, 3, 4])
        {
            await RaceAsync(seed, other);
        }

        Assert.Empty(await ReasonsAsync());
    }
}
