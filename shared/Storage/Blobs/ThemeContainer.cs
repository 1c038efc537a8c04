using Azure;
using Azure.Storage.Blobs;

namespace Aims.Storage;

/// <summary>The themes that documents are drawn with, kept as long as the documents: what a theme is, others know.</summary>
public sealed class ThemeContainer(StorageClients storage)
{
    private readonly BlobContainerClient _themes = storage.Blobs.GetBlobContainerClient(StorageNames.Themes);

    /// <summary>Stores a theme under its id; the same theme again is the same blob.</summary>
    public Task StoreAsync(string id, ReadOnlyMemory<byte> theme, CancellationToken stop) =>
        _themes.GetBlobClient(NameOf(id)).StoreOnceAsync(theme, "application/json", stop);

    /// <summary>The stored bytes, or null.</summary>
    public async Task<byte[]?> ReadAsync(string id, CancellationToken stop)
    {
        try
        {
            var download = await _themes.GetBlobClient(NameOf(id)).DownloadContentAsync(stop);
            return download.Value.Content.ToArray();
        }
        catch (RequestFailedException refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }

    private static string NameOf(string id) => $"{id}.json";
}
