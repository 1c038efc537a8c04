using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The handler's process is killed at every step at which it writes while it reads a file of the bank.</summary>
public sealed class CutOffTests(ITestOutputHelper output) : BankingTests
{
    private static readonly Entry[] Entries =
    [
        new("2026-12-15", Asked, "C1") { EndToEndId = "F2026-000001-1" },
        new("2026-12-15", Asked, "C2") { EndToEndId = "F2026-000002-1" },
        new("2026-12-16", Asked, "T1") { Text = "FACTURE F2026-000003" },
        new("2026-12-18", -Asked, "R2") { EndToEndId = "F2026-000002-1", Reason = "AC04" },
        new("2026-12-18", -500, "X1") { Reason = "MD01", Mandate = "OLD-1" },
    ];

    private async Task<string[]> EventsAsync(string payment) =>
        [
            .. (await App.ReadAsync($"/payments/{payment}"))
                .GetProperty("events")
                .EnumerateArray()
                .Select(happened => happened.GetProperty("kind").GetString()!),
        ];

    [Fact]
    public async Task Whatever_is_cut_off_is_finished_by_the_next_run_and_nothing_happens_twice()
    {
        await SubmitAsync(2);
        await Opened.InAsync(App, [A.Contract("C-3")], contract => A.Owed(contract, "2026-12-01"), Stop);
        var statement = BankXml.Statement("2026-12-14", 0, "2026-12-18", Entries);
        await PostAsync(statement);

        await using var proxy = await StorageProxy.StartAsync(Emulator.ConnectionString, Stop);
        await using var handler = await MortalHandler.StartAsync(
            proxy.ConnectionString,
            Clock.GetUtcNow(),
            TestSecrets.Environment,
            Stop
        );
        for (var step = 1; ; step++)
        {
            // Each run goes one step further than the one before, and dies before the storage has done it, or after.
            proxy.Arm(step, isAnswered: step % 2 == 0, handler.Kill);
            var fault = await handler.FireAsync("ReadBankFiles", Stop);
            if (!proxy.HasStruck)
            {
                Assert.Null(fault);
                break;
            }

            await handler.AliveAsync(Stop);
        }

        output.WriteLine($"{handler.Deaths} deaths");
        Assert.True(handler.Deaths >= 8, $"{handler.Deaths} deaths");
        await new Pump(App, seed: 11).DrainAsync();
        await AssertWholeAsync(statement);
    }

    private async Task AssertWholeAsync(string statement)
    {
        Assert.Equal(
            (0, Asked, 0),
            (await OpenAsync("F2026-000001"), await OpenAsync("F2026-000002"), await OpenAsync("F2026-000003"))
        );
        Assert.Equal(["Pending", "Received"], await EventsAsync("bank:F2026-000001-1"));
        Assert.Equal(["Pending", "Received", "Reversed"], await EventsAsync("bank:F2026-000002-1"));
        Assert.Single((await AccountAsync("C-3")).GetProperty("payments").EnumerateArray());
        Assert.Equal(2, (await ReasonsAsync()).Length);
        Assert.Equal("AC04", (await App.Get<MandateTable>().ReadAsync("RUM-2", Stop)).Block?.Reason);
        Assert.Equal("2026-12-18", await CoverageAsync());
        Assert.Empty(await App.Get<UnmatchedTable>().AllAsync(Stop));
        Assert.StartsWith(
            "movements=5 received=1 collected=2 returned=1",
            await FiguresAsync(statement),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [$"read/{ReceivedBankFile.IdOf(Sha256Hex.Of(BankXml.Bytes(statement)))}"],
            await BlobsAsync(StorageNames.Bank)
        );
    }
}
