using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Without platform nothing of it happens, and nothing is paid for it.</summary>
public sealed class NoPlatformTests : EInvoicingTests
{
    protected override Task<string[]> SettingsAsync() => Task.FromResult<string[]>(["--EInvoicing:Gateway=None"]);

    [Fact]
    public async Task The_timer_asks_the_storage_for_nothing_and_a_payment_asks_for_no_report()
    {
        await IssueAsync(A.Contract("C-1"));
        await NotifyAsync(Received("bank:a", "2026-12-04", Asked, "F2026-000001"));
        await Emulator.Requests.SettledAsync(Stop);
        var before = Emulator.Requests.Total;
        Assert.True((await App.FireAsync("TransmitInvoices")).IsSuccessStatusCode);
        await Emulator.Requests.SettledAsync(Stop);
        Assert.Equal(before, Emulator.Requests.Total);
        Assert.Empty(await BlobsAsync(StorageNames.EInvoicing));
        Assert.Null(await StateAsync());

        await App.Get<Collections>().AskAsync(new ContractId("C-1"), Stop);
        var depths = await App.Get<WorkQueues>().DepthsAsync(Stop);
        Assert.Equal(0, depths[StorageNames.CollectionsToReport]);
    }

    [Fact]
    public async Task A_report_that_was_asked_for_before_it_was_switched_off_is_done_with()
    {
        await IssueAsync(A.Contract("C-1"));
        var text = new ReportCollectionsMessage(new ContractId("C-1")).Write();
        Assert.True((await App.DeliverAsync("ReportCollections", text)).IsSuccessStatusCode);
        Assert.Empty(await ReasonsAsync());
    }
}
