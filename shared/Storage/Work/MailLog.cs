#pragma warning disable MA0048 // A log, its entries and their states are one idea.
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Where one logical mail stands.</summary>
public enum MailState
{
    /// <summary>About to be sent. Found later without an outcome, nobody knows whether it left.</summary>
    Intended,

    /// <summary>The provider was not reached or was too busy: it has not left, and will be tried again.</summary>
    Waiting,

    /// <summary>Taken by the provider.</summary>
    Accepted,

    /// <summary>Refused for good: a person must act.</summary>
    Refused,

    /// <summary>It may have left: never blindly repeated.</summary>
    Uncertain,
}

/// <summary>One logical mail.</summary>
/// <param name="Document">The document it carries.</param>
/// <param name="Reason">Why it is mailed, such as <c>issued</c>.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Detail">The provider's id of the message, or why not.</param>
/// <param name="At">When it came to stand there.</param>
public sealed record MailEntry(
    DocumentNumber Document,
    string Reason,
    EmailAddress Recipient,
    MailState State,
    string Detail,
    DateTimeOffset At
);

/// <summary>One row per logical mail: intended, then its outcome. A mail is sent once although its message comes twice.</summary>
public sealed class MailLog(StorageClients storage, TimeProvider clock)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Mails);

    /// <summary>Records that a mail is about to be sent.</summary>
    /// <returns>Null when it is ours to send; else what became of it before.</returns>
    public async Task<MailEntry?> IntendAsync(
        DocumentNumber document,
        string reason,
        EmailAddress recipient,
        CancellationToken stop
    )
    {
        var intent = new MailEntry(document, reason, recipient, MailState.Intended, "", clock.GetUtcNow());
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

    /// <summary>The mails of a document.</summary>
    public Task<List<MailEntry>> OfAsync(DocumentNumber document, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(document.ToString(), ""), cancellationToken: stop)
            .Select(ToEntry)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>A mail that waits is taken by one worker only.</summary>
    private async Task<MailEntry?> TakeWaitingAsync(MailEntry intent, CancellationToken stop)
    {
        var row = await _table.GetEntityAsync<TableEntity>(
            intent.Document.ToString(),
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
        new(entry.Document.ToString(), RowKey(entry.Reason, entry.Recipient))
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
            DocumentNumber.Parse(row.PartitionKey),
            row.GetString("Reason"),
            new EmailAddress(row.GetString("Recipient")),
            Enum.Parse<MailState>(row.GetString("State")),
            row.GetString("Detail"),
            row.GetDateTimeOffset("At")!.Value
        );
}
