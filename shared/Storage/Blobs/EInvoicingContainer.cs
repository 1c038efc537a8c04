using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Aims.Storage;

/// <summary>Files of a local run: what would be transmitted, and the statuses that a person drops.</summary>
public sealed class EInvoicingContainer(StorageClients storage)
{
    private readonly BlobContainerClient _files = storage.Blobs.GetBlobContainerClient(StorageNames.EInvoicing);

    /// <summary>Stores one file under its name.</summary>
    public Task PutAsync(string name, ReadOnlyMemory<byte> file, CancellationToken stop) =>
        _files.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(file), overwrite: true, stop);

    /// <summary>The files whose names begin so, by name.</summary>
    public async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Body)> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var file in _files.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, stop))
        {
            var body = await _files.GetBlobClient(file.Name).DownloadContentAsync(stop);
            yield return (file.Name, body.Value.Content.ToMemory());
        }
    }
}
