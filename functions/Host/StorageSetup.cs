namespace Aims.Functions;

/// <summary>
/// Before the first invocation: makes tables, containers and queues where the infrastructure has not, on the emulator; keeps the theme
/// that new documents will name.
/// </summary>
/// <remarks>Not at start: the host waits for the first answer to <c>GET /</c>, which must not depend on the storage.</remarks>
/// <param name="create">Does both; asked again after it has failed.</param>
public sealed class StorageSetup(Func<Task> create)
{
    private readonly Lock _turn = new();
    private Task? _ready;

    /// <summary>Ends when everything is there.</summary>
    public Task ReadyAsync()
    {
        lock (_turn)
        {
            // A storage that was not up yet, or did not answer in time, must not keep the app down once it does.
            return _ready = _ready is null or { IsFaulted: true } or { IsCanceled: true } ? create() : _ready;
        }
    }
}
