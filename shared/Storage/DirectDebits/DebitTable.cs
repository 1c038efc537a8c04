using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Direct debits and what became of them: each attempt for a document is in one file at most.</summary>
/// <remarks>docs/decisions/0019: an attempt is claimed for a file, and the file is sealed by one row; whoever comes second finds both.</remarks>
public sealed class DebitTable(StorageClients storage)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.DirectDebits);

    /// <summary>A direct debit; null when there is none under that id in a sealed file.</summary>
    public async Task<StoredDebit?> FindAsync(EndToEndId id, CancellationToken stop)
    {
        if (await _table.FindAsync(id.Document.ToString(), DebitRows.ClaimRow(id), stop) is not { } claim)
        {
            return null;
        }

        var row = await _table.FindAsync(claim.GetString("File"), DebitRows.DebitRow(id), stop);
        return row is null ? null : DebitRows.ToDebit(row);
    }

    /// <summary>Every attempt for a document that is in a sealed file, the first one first.</summary>
    public async Task<List<StoredDebit>> OfAsync(DocumentNumber document, CancellationToken stop)
    {
        var debits = new List<StoredDebit>();
        await foreach (
            var claim in _table.QueryAsync<TableEntity>(
                TableRows.StartingWith(document.ToString(), DebitRows.ClaimPrefix),
                cancellationToken: stop
            )
        )
        {
            var attempt = int.Parse(
                claim.RowKey.AsSpan(DebitRows.ClaimPrefix.Length),
                System.Globalization.CultureInfo.InvariantCulture
            );
            var id = new EndToEndId(document, attempt);
            if (await _table.FindAsync(claim.GetString("File"), DebitRows.DebitRow(id), stop) is { } row)
            {
                debits.Add(DebitRows.ToDebit(row));
            }
        }

        return debits;
    }

    /// <summary>Claims an attempt for a file.</summary>
    /// <param name="id">Document and attempt.</param>
    /// <param name="messageId">The file.</param>
    /// <param name="isGone">Whether a file that holds the claim will never be sealed with it: then the claim is taken over.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether the attempt is that file's, now or before.</returns>
    public async Task<bool> TryClaimAsync(
        EndToEndId id,
        string messageId,
        Func<string, Task<bool>> isGone,
        CancellationToken stop
    )
    {
        var row = DebitRows.OfClaim(id, messageId);
        try
        {
            await _table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            var held = await _table.FindAsync(row.PartitionKey, row.RowKey, stop);
            var holder = held?.GetString("File");
            if (held is null || holder == messageId)
            {
                return holder == messageId;
            }

            return await isGone(holder!) && await TryTakeOverAsync(row, held.ETag, stop);
        }
    }

    /// <summary>Records what became of a direct debit.</summary>
    /// <returns>False when somebody recorded something else meanwhile: then it must be looked at again.</returns>
    public async Task<bool> TryWriteAsync(StoredDebit debit, CancellationToken stop)
    {
        try
        {
            var row = DebitRows.OfDebit(debit.Followed);
            await _table.UpdateEntityAsync(row, debit.Version, TableUpdateMode.Replace, stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    private async Task<bool> TryTakeOverAsync(TableEntity row, ETag held, CancellationToken stop)
    {
        try
        {
            await _table.UpdateEntityAsync(row, held, TableUpdateMode.Replace, stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
