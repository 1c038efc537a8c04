using Aims.Storage;

namespace Aims.Functions;

/// <summary>Makes tables, containers and queues where the infrastructure has not: on the emulator, before the first invocation.</summary>
/// <remarks>Not at start: the host waits for the first answer to <c>GET /</c>, which must not depend on the storage.</remarks>
public sealed class StorageSetup(StorageClients storage, StorageSettings settings)
{
    private readonly Lazy<Task> _ready = new(() =>
        settings.IsEmulator ? storage.CreateMissingAsync(CancellationToken.None) : Task.CompletedTask
    );

    /// <summary>Ends when everything is there.</summary>
    public Task ReadyAsync() => _ready.Value;
}
