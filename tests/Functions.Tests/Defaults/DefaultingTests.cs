using System.Text.Json;
using Aims.Local;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Tests in which customers do not pay: the daily run, orders to a desk of operations, notices, through the real app.</summary>
public abstract class DefaultingTests : PayingTests
{
    /// <summary>Who pays by cheque waits for no news of the bank.</summary>
    protected static Contract ByCheque(string id) =>
        A.Contract(id) with
        {
            Terms = A.Contract(id).Terms with { MeansOfPayment = MeansOfPayment.Cheque },
        };

    private protected OperationsDesk Desk { get; private set; } = null!;

    protected override async Task<string[]> SettingsAsync()
    {
        Desk = await OperationsDesk.OpenAsync(0, SampleSettings.OperationsSecret, Clock, TextWriter.Null, Stop);
        return [$"--Operations:Endpoint={Desk.Address}"];
    }

    protected override ValueTask LeaveAsync() => Desk.DisposeAsync();

    /// <summary>Contracts whose invoice of December is open and has reached them: faster than to issue and draw it.</summary>
    protected async Task<List<Document>> OpenAsync(params Contract[] contracts)
    {
        var opened = await Opened.InAsync(App, contracts, contract => A.Owed(contract, "2026-12-01"), Stop);
        await App.Get<DueIndex>().AddAsync(opened, Stop);
        foreach (var document in opened)
        {
            var issued = ParisCalendar.StartOf(document.Facts.IssueDate);
            await ReachAsync(document.Number.ToString(), MailState.Accepted, issued);
        }

        return opened;
    }

    /// <summary>What became of the mail of a document, now or at an instant.</summary>
    protected Task ReachAsync(string document, MailState state, DateTimeOffset? at = null) =>
        App.Get<MailLog>()
            .RecordAsync(
                new MailEntry(document, "issued", A.Email("compta@exemple.fr"), state, "", at ?? Clock.GetUtcNow()),
                Stop
            );

    /// <summary>The next message of a queue, taken out of it; null when none is to be seen.</summary>
    protected async Task<string?> TakeAsync(string name)
    {
        var queue = App.Get<StorageClients>().Queues.GetQueueClient(name);
        if ((await queue.ReceiveMessageAsync(cancellationToken: Stop)).Value is not { } message)
        {
            return null;
        }

        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
        return message.Body.ToString();
    }

    /// <summary>The daily run, and everything that follows from it.</summary>
    protected async Task FlagAsync(string day)
    {
        await FireAsync(day);
        await new Pump(App, seed: 7).DrainAsync();
    }

    /// <summary>The daily run alone: what it asks for stays in the queues.</summary>
    protected async Task FireAsync(string day)
    {
        Clock.MoveTo($"{day}T06:00:00Z");
        Assert.True((await App.FireAsync("FlagDefaults")).IsSuccessStatusCode);
    }

    /// <summary>Money is received for a document and told on a day.</summary>
    protected async Task PayAsync(string toldOn, string receivedOn, string document, long cents = Asked)
    {
        Clock.MoveTo($"{toldOn}T10:00:00Z");
        await NotifyAsync(Received($"bank:{document}-{receivedOn}", receivedOn, cents, document));
    }

    protected Task CoverAsync(string through) =>
        WriteAsync(HttpMethod.Post, "/bank/coverage", $$"""{"through":"{{through}}"}""");

    protected async Task<string> StateAsync(string contract = "C-1") =>
        (await StandingAsync(contract)).GetProperty("state").GetString()!;

    protected async Task<JsonElement> StandingAsync(string contract = "C-1") =>
        (await App.ReadAsync($"/contracts/{contract}/account")).GetProperty("standing");

    /// <summary>What operations got, such as <c>C-1 1 Suspended</c>.</summary>
    protected string[] Orders() =>
        [.. Desk.Received.Select(order => $"{order.Contract} {order.Sequence} {order.DesiredState}")];

    /// <summary>The orders of a contract as the API shows them: sequence, change, state.</summary>
    protected async Task<string[]> OrderStatesAsync(string contract = "C-1") =>
        [
            .. (await App.ReadAsync($"/orders?contract={contract}"))
                .GetProperty("orders")
                .EnumerateArray()
                .Select(order =>
                    $"{order.GetProperty("sequence").GetInt32()} {order.GetProperty("change")} {order.GetProperty("state")}"
                ),
        ];

    protected async Task<string[]> HoldsAsync(string contract = "C-1") =>
        [
            .. (await StandingAsync(contract))
                .GetProperty("holds")
                .EnumerateArray()
                .Select(hold => hold.GetProperty("reason").GetString()!),
        ];

    /// <summary>The notices of a contract: kind, and whether it was sent.</summary>
    protected async Task<string[]> NoticesAsync(string contract = "C-1") =>
        [
            .. (await StandingAsync(contract))
                .GetProperty("notices")
                .EnumerateArray()
                .Select(notice =>
                    $"{notice.GetProperty("kind").GetString()}{(notice.GetProperty("sent").GetBoolean() ? "" : " unsent")}"
                ),
        ];

    protected async Task<string[]> EndsAsync(string contract = "C-1") =>
        [
            .. (await StandingAsync(contract))
                .GetProperty("defaults")
                .EnumerateArray()
                .Select(it =>
                    $"{it.GetProperty("document").GetString()} {it.GetProperty("missedOn").GetString()} {it.GetProperty("end")}"
                ),
        ];
}
