using Aims.Billing;
using Azure;
using Azure.Storage.Blobs;

namespace Aims.Storage;

/// <summary>The PDFs: written once under their number, never rewritten (spec §4).</summary>
public sealed class DocumentArchive(StorageClients storage)
{
    private readonly BlobContainerClient _documents = storage.Blobs.GetBlobContainerClient(StorageNames.Documents);

    /// <summary>Where the PDF of a document lies in the container: <c>2026/F2026-000123.pdf</c>.</summary>
    public static string NameOf(DocumentNumber number) => $"{number.Year:0000}/{number}.pdf";

    /// <summary>Stores a PDF unless one is there.</summary>
    /// <returns>Whether these bytes were stored; false when the name was taken, for whatever reason (any 409).</returns>
    public Task<bool> StoreAsync(DocumentNumber number, ReadOnlyMemory<byte> pdf, CancellationToken stop) =>
        _documents.GetBlobClient(NameOf(number)).StoreOnceAsync(pdf, "application/pdf", stop);

    /// <summary>The stored bytes, or null.</summary>
    public async Task<byte[]?> ReadAsync(DocumentNumber number, CancellationToken stop)
    {
        try
        {
            var download = await _documents.GetBlobClient(NameOf(number)).DownloadContentAsync(stop);
            return download.Value.Content.ToArray();
        }
        catch (RequestFailedException refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }
}
