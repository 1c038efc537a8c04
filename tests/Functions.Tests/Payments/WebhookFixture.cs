using Aims.Local;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>One emulator and one app that listens to every provider, on a clock that stands.</summary>
public sealed class WebhookFixture : IAsyncLifetime
{
    public static DateTimeOffset Now { get; } = DateTimeOffset.Parse("2026-12-01T05:00:00Z", null);

    public Emulator Emulator { get; private set; } = null!;

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await Emulator.StartAsync(dataFolder: null, CancellationToken.None);
        App = await StartAsync();
        await App.Get<StorageSetup>().ReadyAsync();
    }

    /// <summary>One more app on the same storage.</summary>
    public Task<TestApp> StartAsync() =>
        TestApp.StartAsync(Emulator.ConnectionString, new TestClock("2026-12-01T05:00:00Z"), TestSecrets.Settings);

    /// <summary>How many bodies are in the inbox, and how many messages wait.</summary>
    public async Task<(int Bodies, int Messages)> WrittenAsync(CancellationToken stop)
    {
        var inbox = App.Get<StorageClients>().Blobs.GetBlobContainerClient(StorageNames.Inbox);
        var bodies = await inbox.GetBlobsAsync(cancellationToken: stop).CountAsync(stop);
        return (bodies, (await App.Get<WorkQueues>().DepthsAsync(stop))[StorageNames.PaymentNotifications]);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
