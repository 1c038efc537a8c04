using System.Diagnostics;
using System.Text;
using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>
/// The handler's process is killed at every step at which a default, its order and its notice are written, and again when the money
/// comes: with the host that tries again, and the next run, everything comes out once, as if nothing had happened.
/// </summary>
public sealed class DefaultKillTests(ITestOutputHelper output) : DefaultingTests
{
    private static readonly Dictionary<string, string> FunctionOf = new(StringComparer.Ordinal)
    {
        [StorageNames.PaymentNotifications] = "ProcessPaymentNotification",
        [StorageNames.ServiceOrders] = "ExecuteServiceOrder",
        [StorageNames.NoticesToSend] = "SendNotice",
    };

    private int _rounds;

    /// <summary>A contract with one billing address, open and due, alone in the indexes.</summary>
    private async Task<Document> PrepareAsync(bool isSuspended)
    {
        var contract = ByCheque(string.Create(CultureInfo.InvariantCulture, $"K-{++_rounds:0000}"));
        var customer = contract.Customer with { Emails = [contract.Referent.Email] };
        var document = (await OpenAsync(contract with { Customer = customer }))[0];
        if (isSuspended)
        {
            Assert.True((await App.FireAsync("FlagDefaults")).IsSuccessStatusCode);
            await new Pump(App, seed: 1).DrainAsync();
            Assert.Equal("Suspended", await StateAsync(document.Facts.Contract.Text));
        }

        return document;
    }

    /// <summary>The round is over: the runs of the next ones do not meet it.</summary>
    private async Task HideAsync(ContractId contract)
    {
        var due = await App.Get<DueIndex>().DueAsync(DateOnly.MinValue, DateOnly.MaxValue, Stop);
        await App.Get<DueIndex>().RemoveAsync(due.Where(row => row.Contract == contract), Stop);
        foreach (var (id, version) in await App.Get<CaseIndex>().AllAsync(Stop))
        {
            await App.Get<CaseIndex>().RemoveAsync(id, version, Stop);
        }
    }

    private static async Task UntilTakenAsync(MortalHandler handler, Func<Task<string?>> invoke)
    {
        for (var fault = await invoke(); fault is not null; fault = await invoke())
        {
            Assert.Contains("could not be reached", fault, StringComparison.Ordinal);
            await handler.AliveAsync(Stop);
        }
    }

    private async Task DrainAsync(MortalHandler handler)
    {
        for (var isMore = true; isMore; )
        {
            isMore = false;
            foreach (var (queue, function) in FunctionOf)
            {
                while (await TakeAsync(queue) is { } text)
                {
                    isMore = true;
                    await UntilTakenAsync(handler, () => handler.DeliverAsync(function, text, Stop));
                }
            }
        }
    }

    private static Task FlagAsync(MortalHandler handler) =>
        UntilTakenAsync(handler, () => handler.FireAsync("FlagDefaults", Stop));

    private async Task PlayAsync(MortalHandler handler, Document document, bool isSuspended)
    {
        if (isSuspended)
        {
            var number = document.Number.ToString();
            var paid = Received($"bank:{number}", "2026-12-16", Asked, number);
            var text = new PaymentNotificationMessage.Happened(paid, "inbox/x.json").Write();
            await UntilTakenAsync(handler, () => handler.DeliverAsync("ProcessPaymentNotification", text, Stop));
        }
        else
        {
            await FlagAsync(handler);
        }

        await DrainAsync(handler);
    }

    /// <summary>All that a round has left behind, as a text that is the same for every round that ended well.</summary>
    private async Task<string> EndAsync(Document document)
    {
        var id = document.Facts.Contract;
        var text = new StringBuilder((await App.ReadAsync($"/contracts/{id}/account")).GetRawText()).AppendLine();
        var journal = await App.Get<AccountTable>().JournalAsync(id, Stop);
        text.AppendJoin('\n', journal.Select(entry => entry.Text)).AppendLine();
        text.AppendJoin('\n', Desk.Received.Where(it => it.Contract == id.Text).Select(it => it.Json)).AppendLine();
        foreach (var about in (string[])[$"{id}|suspended|1", $"{id}|reinstated|2", $"order|{id}|1", $"order|{id}|2"])
        {
            var mails = await App.Get<MailLog>().OfAsync(about, Stop);
            text.AppendJoin('\n', mails.Select(mail => $"{mail.About} {mail.Reason} {mail.State}")).AppendLine();
        }

        var files = await BlobsAsync(StorageNames.Outbox);
        text.AppendJoin('\n', files.Where(file => file.Contains(id.Text, StringComparison.Ordinal))).AppendLine();
        var due = await App.Get<DueIndex>().DueAsync(DateOnly.MinValue, DateOnly.MaxValue, Stop);
        text.AppendLine(CultureInfo.InvariantCulture, $"due: {due.Any(row => row.Contract == id)}");
        var cases = await App.Get<CaseIndex>().AllAsync(Stop);
        text.AppendLine(CultureInfo.InvariantCulture, $"case: {cases.ContainsKey(id)}");
        text.AppendJoin('\n', await ReasonsAsync());
        return text.ToString()
            .Replace(id.Text, "<contract>", StringComparison.Ordinal)
            .Replace(document.Number.ToString(), "<document>", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_any_step_a_default_or_its_cure_comes_out_as_undisturbed(bool isSuspended)
    {
        Clock.MoveTo("2026-12-16T06:00:00Z");
        var settings = new Dictionary<string, string>(TestSecrets.Environment, StringComparer.Ordinal)
        {
            ["Operations__Endpoint"] = Desk.Address.ToString(),
        };
        await using var proxy = await StorageProxy.StartAsync(Emulator.ConnectionString, Stop);
        await using var handler = await MortalHandler.StartAsync(
            proxy.ConnectionString,
            Clock.GetUtcNow(),
            settings,
            Stop
        );
        var watch = Stopwatch.StartNew();
        var (steps, expected) = (0, "");
        for (var kill = -1; kill < 2 * steps; kill++)
        {
            var document = await PrepareAsync(isSuspended);
            // First of all undisturbed; then before and after each step.
            proxy.Arm(kill < 0 ? 0 : kill / 2 + 1, kill % 2 == 1, handler.Kill);
            await PlayAsync(handler, document, isSuspended);
            Assert.True(kill < 0 || proxy.HasStruck, $"step {kill / 2 + 1} of {steps} was not reached");
            steps = kill < 0 ? proxy.Steps : steps;
            proxy.Arm(0, isAnswered: false, handler.Kill);
            await handler.AliveAsync(Stop);
            // The next run tells again of what was cut off; the one after it finds nothing left.
            await FlagAsync(handler);
            await DrainAsync(handler);
            await FlagAsync(handler);
            var state = await EndAsync(document);
            expected = kill < 0 ? state : expected;
            Assert.True(
                expected == state,
                $"killed {(kill % 2 == 1 ? "after" : "before")} step {kill / 2 + 1} of {steps}\n{expected}\n---\n{state}"
            );
            await HideAsync(document.Facts.Contract);
        }

        Assert.True(steps >= 10, $"{steps} steps");
        output.WriteLine($"{steps} steps, {handler.Deaths} kills in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
