using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Answers by Idempotency-Key: a double click is answered, not done twice.</summary>
/// <remarks>
/// Only what was done is kept; what was refused wrote nothing. Two clicks at the very same moment both go through: what they
/// do is keyed by business facts, so that the second finds the work of the first.
/// </remarks>
public sealed class RequestTable(StorageClients storage, TimeProvider clock)
{
    private const string Partition = "requests";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Requests);

    /// <summary>The answer kept under a key and the fingerprint of what was asked; null when the key is new.</summary>
    public async Task<(string Fingerprint, Answer Answer)?> FindAsync(string key, CancellationToken stop)
    {
        var row = await _table.FindAsync(Partition, RowKey(key), stop);
        return row is null
            ? null
            : (row.GetString("Fingerprint"), new Answer(row.GetInt32("Status")!.Value, row.GetLong("Body")));
    }

    /// <summary>Keeps an answer for whoever asks again.</summary>
    /// <param name="key">The client's key.</param>
    /// <param name="fingerprint">What was asked: a hash of method, path and body.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="stop">Stops the writing.</param>
    public Task KeepAsync(string key, string fingerprint, Answer answer, CancellationToken stop)
    {
        var row = new TableEntity(Partition, RowKey(key))
        {
            ["Fingerprint"] = fingerprint,
            ["Status"] = answer.Status,
            ["At"] = clock.GetUtcNow(),
        };
        row.SetLong("Body", answer.Body);
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, stop);
    }

    /// <summary>A client's key may hold characters that a row key may not.</summary>
    private static string RowKey(string key) => Sha256Hex.Of(key);
}
