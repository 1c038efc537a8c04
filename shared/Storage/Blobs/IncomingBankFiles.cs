using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Aims.Storage;

/// <summary>The files that come from the bank: posted, or dropped by hand into <c>in/</c> under any name.</summary>
/// <remarks>What was read is kept in <c>read/</c>, what broke a rule in <c>refused/</c>, each under the id of its bytes.</remarks>
public sealed class IncomingBankFiles(StorageClients storage)
{
    /// <summary>Where files wait to be read.</summary>
    public const string Waiting = "in/";

    /// <summary>Where files lie that were read.</summary>
    public const string Read = "read/";

    /// <summary>Where files lie that broke a rule.</summary>
    public const string Refused = "refused/";

    private readonly BlobContainerClient _files = storage.Blobs.GetBlobContainerClient(StorageNames.Bank);

    /// <summary>Puts a posted file where it waits; the same file again is the same blob.</summary>
    public Task StoreAsync(string id, ReadOnlyMemory<byte> file, CancellationToken stop) =>
        _files.GetBlobClient(Waiting + id).StoreOnceAsync(file, "application/octet-stream", stop);

    /// <summary>The blobs that wait, by name, each with its version.</summary>
    public Task<List<(string Blob, ETag Version)>> WaitingAsync(CancellationToken stop) =>
        _files
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, Waiting, stop)
            .Select(file => (file.Name, file.Properties.ETag!.Value))
            .ToListAsync(stop)
            .AsTask();

    /// <summary>Opens a blob from its beginning; it is fetched as it is read, a few MiB at a time.</summary>
    /// <param name="blob">Its name.</param>
    /// <param name="version">As it was listed: one that was replaced since is refused (412); null: as it is now.</param>
    /// <param name="stop">Stops it.</param>
    public Task<Stream> OpenAsync(string blob, ETag? version, CancellationToken stop)
    {
        var options = new BlobOpenReadOptions(allowModifications: false);
        if (version is { } known)
        {
            options.Conditions = new BlobRequestConditions { IfMatch = known };
        }

        return _files.GetBlobClient(blob).OpenReadAsync(options, stop);
    }

    /// <summary>Copies a blob under another name, unless that is taken: by the same bytes, for the id names them.</summary>
    /// <param name="blob">Its name.</param>
    /// <param name="version">As it was read: one that was replaced since is refused (412); null: as it is now.</param>
    /// <param name="name">The other name.</param>
    /// <param name="stop">Stops it.</param>
    public async Task CopyAsync(string blob, ETag? version, string name, CancellationToken stop)
    {
        await using var source = await OpenAsync(blob, version, stop);
        try
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await _files.GetBlobClient(name).UploadAsync(source, options, stop);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // An earlier run was cut off after this step.
        }
    }

    /// <summary>Takes a blob away, as it was read: banks write every day under the same name, and what came since waits.</summary>
    public async Task RemoveAsync(string blob, ETag version, CancellationToken stop)
    {
        try
        {
            var asRead = new BlobRequestConditions { IfMatch = version };
            await _files.GetBlobClient(blob).DeleteIfExistsAsync(conditions: asRead, cancellationToken: stop);
        }
        catch (RequestFailedException refusal)
            when (refusal.Status == (int)System.Net.HttpStatusCode.PreconditionFailed)
        {
            // Another file by now: the next run reads it.
        }
    }
}
