using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>One row per logical mail: intended, then its outcome. A mail is sent once although its message comes twice.</summary>
public sealed class MailLog(StorageClients storage, TimeProvider clock)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Mails);

    /// <summary>Records that a mail is about to be sent.</summary>
    /// <returns>Null when it is ours to send; else what became of it before.</returns>
    public async Task<MailEntry?> IntendAsync(
        string about,
        string reason,
        EmailAddress recipient,
        CancellationToken stop
    )
    {
        var intent = new MailEntry(about, reason, recipient, MailState.Intended, "", clock.GetUtcNow());
        try
        {
            await _table.AddEntityAsync(ToRow(intent), stop);
            return null;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            return await TakeWaitingAsync(intent, stop);
        }
    }

    /// <summary>Records what became of a mail.</summary>
    public Task RecordAsync(MailEntry outcome, CancellationToken stop) =>
        _table.UpsertEntityAsync(ToRow(outcome), TableUpdateMode.Replace, stop);

    /// <summary>The mails about a document or a notice.</summary>
    public Task<List<MailEntry>> OfAsync(string about, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(about, ""), cancellationToken: stop)
            .Select(ToEntry)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>A mail that waits is taken by one worker only.</summary>
    private async Task<MailEntry?> TakeWaitingAsync(MailEntry intent, CancellationToken stop)
    {
        var row = await _table.GetEntityAsync<TableEntity>(
            intent.About,
            RowKey(intent.Reason, intent.Recipient),
            cancellationToken: stop
        );
        var before = ToEntry(row.Value);
        if (before.State != MailState.Waiting)
        {
            return before;
        }

        try
        {
            await _table.UpdateEntityAsync(ToRow(intent), row.Value.ETag, TableUpdateMode.Replace, stop);
            return null;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 412)
        {
            return intent;
        }
    }

    private static string RowKey(string reason, EmailAddress recipient) =>
        $"{reason}|{Uri.EscapeDataString(recipient.Text).Replace('%', '=')}";

    private static TableEntity ToRow(MailEntry entry) =>
        new(entry.About, RowKey(entry.Reason, entry.Recipient))
        {
            ["Schema"] = 1,
            ["Reason"] = entry.Reason,
            ["Recipient"] = entry.Recipient.Text,
            ["State"] = entry.State.ToString(),
            ["Detail"] = entry.Detail,
            ["At"] = entry.At,
        };

    private static MailEntry ToEntry(TableEntity row) =>
        new(
            row.PartitionKey,
            row.GetString("Reason"),
            new EmailAddress(row.GetString("Recipient")),
            Enum.Parse<MailState>(row.GetString("State")),
            row.GetString("Detail"),
            row.GetDateTimeOffset("At")!.Value
        );
}
