using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R11: operations that do not answer, or refuse: an order waits, is tried again, and is there once.</summary>
public sealed class OutOfOrderTests : DefaultingTests
{
    private const string Invoice = "F2026-000001";
    private const string Waiting = "2026/order-C-1-1-waiting.eml";

    private async Task DeliverAsync(string order, TestApp? app = null) =>
        Assert.True((await (app ?? App).DeliverAsync("ExecuteServiceOrder", order)).IsSuccessStatusCode);

    /// <summary>The run has asked for a suspension: its message, taken out of the queue.</summary>
    private async Task<ServiceOrderMessage> SuspendAsync()
    {
        await OpenAsync(ByCheque("C-1"));
        await FireAsync("2026-12-16");
        var text = await TakeAsync(StorageNames.ServiceOrders);
        return ServiceOrderMessage.Read(text!).Value!;
    }

    private async Task<int> DepthAsync() => (await App.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.ServiceOrders];

    [Fact]
    public async Task An_order_waits_for_operations_and_is_there_once_when_they_are_back()
    {
        var order = await SuspendAsync();
        Desk.BeOutOfOrder(3);
        foreach (var attempt in (int[])[0, 1, 2])
        {
            Assert.DoesNotContain(Waiting, await BlobsAsync(StorageNames.Outbox));
            await DeliverAsync((order with { Attempt = attempt }).Write());
            Assert.Equal(["1 Suspend Sending"], await OrderStatesAsync());
            // It is in the queue again, and not to be seen yet.
            Assert.Equal(attempt + 1, await DepthAsync());
            Assert.Null(await TakeAsync(StorageNames.ServiceOrders));
        }

        Assert.Contains(Waiting, await BlobsAsync(StorageNames.Outbox));
        Assert.Equal("SuspensionOrdered", await StateAsync());
        Assert.Empty(await NoticesAsync());
        await DeliverAsync((order with { Attempt = 3 }).Write());
        await DeliverAsync((order with { Attempt = 3 }).Write());
        Assert.Equal(["C-1 1 Suspended"], Orders());
        Assert.Equal(["1 Suspend Acknowledged"], await OrderStatesAsync());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(6, 1_920)]
    [InlineData(7, 3_600)]
    [InlineData(1_000, 3_600)]
    public void The_delay_doubles_up_to_an_hour(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Patience.Delay(attempt));

    [Fact]
    public async Task A_refused_order_parks_with_its_reason_and_its_replay_sends_it()
    {
        var order = (await SuspendAsync()).Write();
        await using (
            var wrong = await TestApp.StartAsync(
                Emulator.ConnectionString,
                Clock,
                $"--Operations:Endpoint={Desk.Address}",
                $"--Operations:Secret={new string('x', 40)}"
            )
        )
        {
            await DeliverAsync(order, wrong);
        }

        Assert.Equal(["1 Suspend Refused"], await OrderStatesAsync());
        Assert.Single((await App.ReadAsync("/orders")).GetProperty("orders").EnumerateArray());
        Assert.Equal(["order 1 of C-1: the operations endpoint refuses it (401)"], await ReasonsAsync());
        await FlagAsync("2026-12-17");
        Assert.Empty(Orders());

        var parked = (await App.ReadAsync("/parked")).GetProperty("parked")[0].GetProperty("key").GetString()!;
        await WriteAsync(HttpMethod.Post, $"/parked/{Uri.EscapeDataString(parked)}/replay");
        await new Pump(App, seed: 4).DrainAsync();
        Assert.Equal(["C-1 1 Suspended"], Orders());
        Assert.Empty(await ReasonsAsync());
        Assert.Equal("Suspended", await StateAsync());
    }

    [Fact]
    public async Task Orders_that_are_switched_off_wait_in_their_queue()
    {
        var order = (await SuspendAsync()).Write();
        await using var off = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            $"--Operations:Endpoint={Desk.Address}",
            "--Runs:Orders=false"
        );
        await DeliverAsync(order, off);
        Assert.Equal(["1 Suspend Queued"], await OrderStatesAsync());
        Assert.Equal(1, await DepthAsync());
        Assert.Null(await TakeAsync(StorageNames.ServiceOrders));
        Assert.Empty(Orders());
    }

    [Fact]
    public async Task A_suspension_that_was_overtaken_while_it_waited_is_superseded_and_nothing_is_left_of_it()
    {
        var order = await SuspendAsync();
        Desk.BeOutOfOrder(1);
        await DeliverAsync(order.Write());
        await NotifyAsync(Received("bank:a", "2026-12-16", Asked, Invoice));
        Assert.Equal(["1 Suspend Superseded", "2 Reinstate Acknowledged"], await OrderStatesAsync());
        Assert.Equal(["C-1 2 Active"], Orders());
        await FlagAsync("2026-12-17");
        Assert.Empty(await App.Get<CaseIndex>().AllAsync(Stop));
    }

    [Fact]
    public async Task A_suspension_that_was_overtaken_for_a_while_only_is_sent_by_the_next_run()
    {
        var order = await SuspendAsync();
        Desk.BeOutOfOrder(1);
        await DeliverAsync(order.Write());
        await App.Get<StorageClients>().Queues.GetQueueClient(StorageNames.ServiceOrders).ClearMessagesAsync(Stop);
        async Task HearAsync(PaymentEvent happened) =>
            Assert.True(
                (
                    await App.DeliverAsync(
                        "ProcessPaymentNotification",
                        new PaymentNotificationMessage.Happened(happened, "inbox/x.json").Write()
                    )
                ).IsSuccessStatusCode
            );

        await HearAsync(Received("bank:a", "2026-12-16", Asked, Invoice));
        await DeliverAsync((order with { Attempt = 1 }).Write());
        Assert.Equal(["1 Suspend Sending", "2 Reinstate Queued"], await OrderStatesAsync());
        await HearAsync(Reversal("bank:a", "2026-12-16", null));
        Assert.Equal(["1 Suspend Sending", "2 Reinstate Cancelled"], await OrderStatesAsync());
        await FlagAsync("2026-12-17");
        Assert.Equal(["C-1 1 Suspended"], Orders());
        Assert.Equal(["1 Suspend Acknowledged", "2 Reinstate Cancelled"], await OrderStatesAsync());
    }
}
