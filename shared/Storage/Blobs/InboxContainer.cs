using Aims.Billing;
using Azure.Storage.Blobs;

namespace Aims.Storage;

/// <summary>The bodies of webhooks, byte for byte: stored before anything is done with them.</summary>
public sealed class InboxContainer(StorageClients storage)
{
    private readonly BlobContainerClient _inbox = storage.Blobs.GetBlobContainerClient(StorageNames.Inbox);

    /// <summary>Stores a body under its hash; the same body again is the same blob.</summary>
    /// <param name="source">Who sent it: the first folder.</param>
    /// <param name="day">The Paris day it arrived: the second folder.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>Its name, such as <c>stripe/2026-12-04/5feceb66….json</c>.</returns>
    public async Task<string> StoreAsync(string source, DateOnly day, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var name = $"{source}/{day.ToIso()}/{Sha256Hex.Of(body.Span)}.json";
        // Sent before, the same bytes are there.
        await _inbox.GetBlobClient(name).StoreOnceAsync(body, "application/json", stop);
        return name;
    }
}
