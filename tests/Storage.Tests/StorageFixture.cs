using Aims.Local;

namespace Aims.Storage.Tests;

/// <summary>One emulator for the whole assembly.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private Emulator _emulator = null!;

    public StorageClients Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(dataFolder: null, CancellationToken.None);
        Storage = StorageClients.Of(_emulator.ConnectionString);
        await Storage.CreateMissingAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
