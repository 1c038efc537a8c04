using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Aims.Storage;

/// <summary>The three clients of one storage account.</summary>
/// <param name="Tables">Tables.</param>
/// <param name="Blobs">Blobs.</param>
/// <param name="Queues">Queues; texts are sent in base64, as the host reads them.</param>
/// <param name="RawQueues">The same queues, texts as they are on the wire.</param>
public sealed record StorageClients(
    TableServiceClient Tables,
    BlobServiceClient Blobs,
    QueueServiceClient Queues,
    QueueServiceClient RawQueues
)
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <summary>The emulator, or an account by its connection string.</summary>
    public static StorageClients Of(string connectionString) =>
        new(new(connectionString), new(connectionString), new(connectionString, Base64), new(connectionString));

    /// <summary>An account in Azure, by identity: no key is held.</summary>
    public static StorageClients Of(Uri tables, Uri blobs, Uri queues, TokenCredential identity) =>
        new(new(tables, identity), new(blobs, identity), new(queues, identity, Base64), new(queues, identity));

    /// <summary>Creates what is missing. In Azure the infrastructure has made everything; the emulator begins empty.</summary>
    public async Task CreateMissingAsync(CancellationToken stop)
    {
        await Task.WhenAll(
            StorageNames.Tables.Select(name => Tables.GetTableClient(name).CreateIfNotExistsAsync(stop))
        );
        await Task.WhenAll(
            StorageNames.Containers.Select(name =>
                Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: stop)
            )
        );
        await Task.WhenAll(
            StorageNames.Queues.Select(name =>
                Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: stop)
            )
        );
    }
}
