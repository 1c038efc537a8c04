using System.Globalization;
using Aims.Billing;
using Azure;
using Azure.Storage.Blobs;

namespace Aims.Storage;

/// <summary>The files for the bank, written once: <c>out/2026/SDD-20261210-CORE-01.xml</c> in the container <c>bank</c>.</summary>
public sealed class DebitFileContainer(StorageClients storage)
{
    private readonly BlobContainerClient _bank = storage.Blobs.GetBlobContainerClient(StorageNames.Bank);

    /// <summary>Where a file lies in the container.</summary>
    public static string NameOf(DebitFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var year = ParisCalendar.DayOf(file.CreatedAt).Year.ToString("0000", CultureInfo.InvariantCulture);
        return $"out/{year}/{file.MessageId}.xml";
    }

    /// <summary>Stores a file unless it is there.</summary>
    /// <returns>Whether these bytes were stored.</returns>
    public Task<bool> StoreAsync(DebitFile file, ReadOnlyMemory<byte> xml, CancellationToken stop) =>
        _bank.GetBlobClient(NameOf(file)).StoreOnceAsync(xml, "application/xml", stop);

    /// <summary>The stored bytes, or null.</summary>
    public async Task<byte[]?> ReadAsync(DebitFile file, CancellationToken stop)
    {
        try
        {
            return (await _bank.GetBlobClient(NameOf(file)).DownloadContentAsync(stop)).Value.Content.ToArray();
        }
        catch (RequestFailedException refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }
}
