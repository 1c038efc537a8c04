using System.Text.Json;
using Azure.Storage.Blobs;

namespace Aims.Local;

/// <summary>Brings the PDFs and mails of documents out of the storage into a folder.</summary>
internal sealed class Download(string connectionString, string folder)
{
    private const int Together = 16;
    private readonly BlobServiceClient _blobs = new(connectionString);

    /// <summary>Writes the files of these documents; what is missing stays null.</summary>
    public async Task<List<IssuedDocument>> SaveAsync(IReadOnlyList<JsonElement> documents, CancellationToken stop)
    {
        var mails = await MailsAsync(stop);
        var saved = new IssuedDocument[documents.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, documents.Count),
            together,
            async (index, cancel) => saved[index] = await SaveAsync(documents[index], mails, cancel)
        );
        return [.. saved];
    }

    private async Task<IssuedDocument> SaveAsync(
        JsonElement document,
        ILookup<string, string> mails,
        CancellationToken stop
    )
    {
        var number = document.GetProperty("number").GetString()!;
        var pdf = await SaveAsync("documents", document.GetProperty("pdf").GetString()!, stop);
        var names = mails[number].Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            await SaveAsync("outbox", name, stop);
        }

        return new IssuedDocument(
            number,
            document.GetProperty("contract").GetString()!,
            document.GetProperty("customer").GetString()!,
            document.GetProperty("kind").GetString()!,
            document.GetProperty("totalExclVatCents").GetInt64(),
            document.GetProperty("vatCents").GetInt64(),
            document.GetProperty("totalInclVatCents").GetInt64(),
            document.GetProperty("issueDate").GetString()!,
            document.GetProperty("dueDate").GetString()!,
            pdf?.Path,
            pdf is var (_, bytes) ? Sha256Hex.Of(bytes) : null,
            names.Count > 0 ? Path.Combine(folder, "outbox", names[0]) : null
        );
    }

    private async Task<(string Path, byte[] Bytes)?> SaveAsync(string container, string name, CancellationToken stop)
    {
        var blob = _blobs.GetBlobContainerClient(container).GetBlobClient(name);
        if (!await blob.ExistsAsync(stop))
        {
            return null;
        }

        var path = Path.Combine(folder, container, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var bytes = (await blob.DownloadContentAsync(stop)).Value.Content.ToArray();
        await File.WriteAllBytesAsync(path, bytes, stop);
        return (path, bytes);
    }

    /// <summary>The mails in the outbox by the number of their document: <c>2026/F2026-000123-issued-1.eml</c>.</summary>
    private async Task<ILookup<string, string>> MailsAsync(CancellationToken stop)
    {
        var names = await _blobs
            .GetBlobContainerClient("outbox")
            .GetBlobsAsync(cancellationToken: stop)
            .Select(blob => blob.Name)
            .ToListAsync(stop);
        return names.ToLookup(NumberOf, StringComparer.Ordinal);
    }

    private static string NumberOf(string name) => string.Join('-', Path.GetFileName(name).Split('-').Take(2));
}
