using Aims.Local;
using Aims.Storage;
using Aims.Testing;
using Azure.Storage.Blobs;

namespace Aims.Functions.Tests;

/// <summary>Tests that play days on a clock that they move, through the real app, each on an emulator of its own.</summary>
public abstract class PlayedTests : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;
    protected TestClock Clock { get; } = new("2026-12-01T05:00:00Z");
    protected Emulator Emulator { get; private set; } = null!;
    protected TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await Aims.Local.Emulator.StartAsync(dataFolder: null, Stop);
        App = await TestApp.StartAsync(Emulator.ConnectionString, Clock, await SettingsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await Emulator.DisposeAsync();
        await LeaveAsync();
    }

    /// <summary>Settings of the app beside the sample's.</summary>
    protected virtual Task<string[]> SettingsAsync() => Task.FromResult<string[]>([]);

    /// <summary>Ends what <see cref="SettingsAsync"/> began.</summary>
    protected virtual ValueTask LeaveAsync() => ValueTask.CompletedTask;

    protected async Task RegisterAsync(params Contract[] contracts)
    {
        await WriteAsync(HttpMethod.Put, "/prices/2020-01-01", PriceListJson.Write(A.PriceList));
        foreach (var contract in contracts)
        {
            await WriteAsync(HttpMethod.Put, $"/contracts/{contract.Id}", ContractText.Write(contract));
        }
    }

    protected async Task<string> WriteAsync(HttpMethod method, string path, string body = "{}", int expected = 0)
    {
        var reply = await App.WriteAsync(
            method,
            path,
            body,
            key: $"{path} {body.GetHashCode(StringComparison.Ordinal)} {Clock.GetUtcNow():O}"
        );
        var text = await reply.Content.ReadAsStringAsync(Stop);
        Assert.True(
            expected == 0 ? reply.IsSuccessStatusCode : expected == (int)reply.StatusCode,
            $"{path}: {reply.StatusCode} {text}"
        );
        return text;
    }

    protected async Task RunAsync(string instant)
    {
        Clock.MoveTo(instant);
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await new Pump(App, seed: 1).DrainAsync();
    }

    /// <summary>Every document in the order of its number: number, contract, period, total excl. VAT.</summary>
    protected async Task<string[]> IssuedAsync(Series series = Series.F, int year = 2026)
    {
        var documents = await App.Get<InvoiceLedger>().ReadAsync(series, year, 1, 999_999, Stop).ToListAsync(Stop);
        return
        [
            .. documents.Select(it => $"{it.Number} {it.Facts.Contract} {it.Facts.Period} {it.Facts.Totals.Net.Cents}"),
        ];
    }

    protected Task<List<string>> BlobsAsync(string container) =>
        Container(container)
            .GetBlobsAsync(cancellationToken: Stop)
            .Select(blob => blob.Name)
            .ToListAsync(Stop)
            .AsTask();

    protected BlobContainerClient Container(string name) =>
        App.Get<StorageClients>().Blobs.GetBlobContainerClient(name);

    protected async Task<byte[]> BlobAsync(string container, string name) =>
        (await Container(container).GetBlobClient(name).DownloadContentAsync(Stop)).Value.Content.ToArray();
}
