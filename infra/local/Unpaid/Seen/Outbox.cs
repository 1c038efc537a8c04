using Azure.Storage.Blobs;
using MimeKit;

namespace Aims.Local;

/// <summary>The mails of a run, each read once.</summary>
internal sealed class Outbox(string connectionString)
{
    private readonly BlobContainerClient _container = new BlobServiceClient(connectionString).GetBlobContainerClient(
        "outbox"
    );
    private readonly SortedDictionary<string, (byte[] File, MailSeen Mail)> _read = new(StringComparer.Ordinal);

    /// <summary>Every mail there is, by name.</summary>
    public async Task<IReadOnlyList<MailSeen>> ReadAsync(CancellationToken stop)
    {
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: stop))
        {
            if (!_read.ContainsKey(blob.Name))
            {
                var content = await _container.GetBlobClient(blob.Name).DownloadContentAsync(stop);
                var file = content.Value.Content.ToArray();
                _read.Add(blob.Name, (file, await ToMailAsync(blob.Name, file, stop)));
            }
        }

        return [.. _read.Values.Select(it => it.Mail)];
    }

    /// <summary>Writes every mail that was read into a folder, and beside them the statements that went with notices.</summary>
    public async Task SaveAsync(string mails, string statements, CancellationToken stop)
    {
        Directory.CreateDirectory(statements);
        foreach (var (name, (file, _)) in _read)
        {
            var path = Path.Combine(mails, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file, stop);
            using var message = await MimeMessage.LoadAsync(new MemoryStream(file), stop);
            foreach (var part in message.Attachments.OfType<MimePart>().Where(_ => IsOfNotice(name)))
            {
                // Named after its notice, whose recipients all get the same: two notices of one day have files of one name.
                var notice = Path.GetFileNameWithoutExtension(name);
                var pdf = Path.Combine(statements, notice[..notice.LastIndexOf('-')] + ".pdf");
                await using var target = File.Create(pdf);
                await part.Content!.DecodeToAsync(target, stop);
            }
        }
    }

    private static bool IsOfNotice(string name) => name.Contains("/notices/", StringComparison.Ordinal);

    private static async Task<MailSeen> ToMailAsync(string name, byte[] file, CancellationToken stop)
    {
        using var message = await MimeMessage.LoadAsync(new MemoryStream(file), stop);
        return new MailSeen(
            name,
            string.Join(", ", message.To.Mailboxes.Select(mailbox => mailbox.Address)),
            message.Subject ?? "",
            [.. message.Attachments.OfType<MimePart>().Select(part => part.FileName ?? "")]
        );
    }
}
