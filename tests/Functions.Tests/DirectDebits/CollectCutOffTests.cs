using System.Text;
using System.Xml.Linq;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>The handler's process is killed at every step at which it writes while it collects.</summary>
public sealed class CollectCutOffTests(ITestOutputHelper output) : PlayedTests
{
    private static readonly DateTimeOffset FileTime = new(2026, 12, 10, 4, 0, 0, TimeSpan.Zero);

    private static Contract Debited(string id, MandateScheme scheme) =>
        A.Contract(id) with
        {
            Terms = new ContractTerms(
                MeansOfPayment.DirectDebit,
                A.Mandate with
                {
                    Reference = $"RUM-{id}",
                    Scheme = scheme,
                }
            ),
        };

    [Fact]
    public async Task Whatever_is_cut_off_each_document_is_in_one_file_and_its_account_knows()
    {
        await RegisterAsync(
            Debited("C-0001", MandateScheme.Core),
            Debited("C-0002", MandateScheme.Core),
            Debited("C-0003", MandateScheme.B2B)
        );
        await RunAsync("2026-12-01T05:00:00Z");
        await using var proxy = await StorageProxy.StartAsync(Emulator.ConnectionString, Stop);
        await using var handler = await MortalHandler.StartAsync(
            proxy.ConnectionString,
            FileTime,
            TestSecrets.Environment,
            Stop
        );
        for (var run = 2; ; run++)
        {
            // Every second run goes one step further than the one before; they die before the storage has done it, then after.
            proxy.Arm(run / 2, isAnswered: run % 2 == 1, handler.Kill);
            var fault = await handler.FireAsync("CollectDirectDebits", Stop);
            if (!proxy.HasStruck)
            {
                Assert.Null(fault);
                break;
            }

            await handler.AliveAsync(Stop);
        }

        output.WriteLine($"{handler.Deaths} deaths");
        Assert.True(handler.Deaths >= 8, $"{handler.Deaths} deaths");
        await new Pump(App, seed: 5).DrainAsync();
        Clock.MoveTo("2026-12-11T04:00:00Z");
        Assert.True((await App.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        await new Pump(App, seed: 6).DrainAsync();
        await AssertWholeAsync();
    }

    private async Task AssertWholeAsync()
    {
        var ids = new List<string>();
        foreach (var blob in await BlobsAsync(StorageNames.Bank))
        {
            var file = XDocument.Parse(Encoding.UTF8.GetString(await BlobAsync(StorageNames.Bank, blob)));
            ids.AddRange(file.Descendants().Where(it => it.Name.LocalName == "EndToEndId").Select(it => it.Value));
        }

        Assert.Equal(["F2026-000001-1", "F2026-000002-1", "F2026-000003-1"], ids.Order(StringComparer.Ordinal));
        Assert.Empty(await App.Get<DebitFileTable>().UnfinishedAsync(Stop));
        foreach (var number in (int[])[1, 2, 3])
        {
            var account = await App.Get<AccountTable>().ReadAsync(new ContractId($"C-000{number}"), Stop);
            var payment = Assert.Single(account.Account.Payments);
            Assert.Equal(CollectionState.InFlight, payment.Collection?.State);
            var use = await App.Get<MandateTable>().ReadAsync($"RUM-C-000{number}", Stop);
            Assert.Equal(A.Day("2026-12-15"), use.LastCollectedOn);
        }
    }
}
