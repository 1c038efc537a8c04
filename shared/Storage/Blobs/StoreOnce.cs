using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Aims.Storage;

/// <summary>Blobs that are written once.</summary>
internal static class StoreOnce
{
    /// <summary>Stores bytes unless the name is taken.</summary>
    /// <returns>Whether these bytes were stored; false when the name was taken, for whatever reason (any 409).</returns>
    public static async Task<bool> StoreOnceAsync(
        this BlobClient blob,
        ReadOnlyMemory<byte> bytes,
        string contentType,
        CancellationToken stop
    )
    {
        try
        {
            await blob.UploadAsync(
                BinaryData.FromBytes(bytes),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                stop
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
