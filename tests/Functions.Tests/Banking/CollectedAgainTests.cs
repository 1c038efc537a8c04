using System.Text;
using System.Xml.Linq;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What came back for want of funds is announced by a mail, then collected once more: on the day and of the amount it says.</summary>
public sealed class CollectedAgainTests : BankingTests
{
    private const string Transfer = "stripe:pi_part";

    private async Task CollectAsync(string instant)
    {
        Clock.MoveTo(instant);
        Assert.True((await App.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        await new Pump(App, seed: 2).DrainAsync();
    }

    private async Task<string[]> SubmittedAsync() =>
        await (await BlobsAsync(StorageNames.Bank))
            .Where(name => name.StartsWith("out/", StringComparison.Ordinal))
            .ToAsyncEnumerable()
            .Select(async (string name, CancellationToken _) => await BlobAsync(StorageNames.Bank, name))
            .SelectMany(file =>
                XDocument.Parse(Encoding.UTF8.GetString(file)).Descendants().Where(it => it.Name.LocalName == "PmtInf")
            )
            .Select(batch => string.Join(' ', Values(batch, "EndToEndId", "InstdAmt", "ReqdColltnDt")))
            .ToArrayAsync(Stop);

    private static IEnumerable<string> Values(XElement batch, params string[] names) =>
        names.Select(name => batch.Descendants().Single(it => it.Name.LocalName == name).Value);

    [Fact]
    public async Task Part_of_it_was_paid_when_it_was_announced_and_that_was_taken_back()
    {
        await IssueAsync(Collected(1));
        await CollectAsync("2026-12-10T04:00:00Z");
        Clock.MoveTo("2026-12-17T10:00:00Z");
        await ImportAsync(
            BankXml.Notification(
                "N1",
                new Entry("2026-12-15", Asked, "C1") { EndToEndId = "F2026-000001-1" },
                new Entry("2026-12-17", -Asked, "R1") { EndToEndId = "F2026-000001-1", Reason = "AM04" }
            )
        );
        await NotifyAsync(Received(Transfer, "2026-12-17", 10_000, "F2026-000001"));
        await CollectAsync("2026-12-18T04:00:00Z");
        var account = await App.Get<AccountTable>().ReadAsync(new ContractId("C-1"), Stop);
        var notice = Assert.Single(account.Proceedings.Notices, it => it.Kind == NoticeKind.DebitAgain);
        Assert.Equal((A.Day("2026-12-28"), new Money(20_960)), (notice.CollectionDate, notice.Amount));
        Assert.True(notice.IsSent);

        var back = Received(Transfer, "2026-12-21", 10_000) with
        {
            EventId = "back",
            Kind = PaymentEventKind.Reversed,
            Reversal = "re_1",
        };
        await NotifyAsync(back);
        Assert.Equal(Asked, await OpenAsync("F2026-000001"));
        foreach (var day in (int[])[18, 22, 23, 23, 24, 29])
        {
            await CollectAsync($"2026-12-{day}T04:00:00Z");
        }

        Assert.Equal(["F2026-000001-1 309.60 2026-12-15", "F2026-000001-2 209.60 2026-12-28"], await SubmittedAsync());
    }
}
