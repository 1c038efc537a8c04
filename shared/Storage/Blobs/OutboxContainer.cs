using Azure.Storage.Blobs;

namespace Aims.Storage;

/// <summary>Where a local run leaves its mails, as <c>.eml</c> files. Writing the same mail again writes the same bytes.</summary>
public sealed class OutboxContainer(StorageClients storage)
{
    private readonly BlobContainerClient _outbox = storage.Blobs.GetBlobContainerClient(StorageNames.Outbox);

    /// <summary>Stores one mail under its name.</summary>
    public Task PutAsync(string name, ReadOnlyMemory<byte> eml, CancellationToken stop) =>
        _outbox.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(eml), overwrite: true, stop);
}
