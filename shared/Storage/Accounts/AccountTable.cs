using System.Runtime.CompilerServices;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What each contract owes and was paid: one partition per contract, changed in one transaction at a time.</summary>
public sealed class AccountTable(StorageClients storage, WaitingMoney waiting, TimeProvider clock)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Accounts);

    /// <summary>The account of a contract, as it is now.</summary>
    public async Task<StoredAccount> ReadAsync(ContractId contract, CancellationToken stop)
    {
        var rows = await _table
            .QueryAsync<TableEntity>(AccountRows.FactsOf(contract), cancellationToken: stop)
            .ToListAsync(stop);
        return AccountRows.ToAccount(contract, rows);
    }

    /// <summary>The journal of a contract, oldest first.</summary>
    public Task<List<JournalEntry>> JournalAsync(ContractId contract, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(AccountRows.JournalOf(contract), cancellationToken: stop)
            .Select(AccountRows.ToEntry)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>Every account with its journal, by contract, one in memory at a time. It reads through the whole table: for a report.</summary>
    public async IAsyncEnumerable<(StoredAccount Account, List<JournalEntry> Journal)> AllAsync(
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _table.QueryAsync<TableEntity>(AccountRows.Everything, cancellationToken: stop))
        {
            // Rows come partition by partition.
            if (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey)
            {
                yield return AccountRows.ToJournalled(rows);
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return AccountRows.ToJournalled(rows);
        }
    }

    /// <summary>Opens the receivable of an issued document; keyed by its number, so that opening it again changes nothing.</summary>
    /// <remarks>
    /// The account is not read: its head row is touched in the same transaction, so that whoever has read it to allocate money must
    /// read it again. Money that waits is allocated by the settling that the announcer asks for.
    /// </remarks>
    /// <param name="document">The document.</param>
    /// <param name="pdfSha256">SHA-256 of its PDF, hex.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task OpenReceivableAsync(Document document, string pdfSha256, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, AccountRows.OfReceivable(document, pdfSha256)),
                    new(
                        TableTransactionActionType.UpsertMerge,
                        new TableEntity(document.Facts.Contract.Text, AccountRows.Head)
                        {
                            ["Last"] = document.Number.ToString(),
                        }
                    ),
                ],
                stop
            );
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            // Opened by an earlier try of the same message.
        }
    }

    /// <summary>Corrects the recorded hash: the stored bytes are the document (spec §4).</summary>
    public Task CorrectPdfAsync(Document document, string pdfSha256, CancellationToken stop) =>
        _table.UpdateEntityAsync(
            new TableEntity(document.Facts.Contract.Text, AccountRows.ReceivableRow(document.Number))
            {
                ["PdfSha256"] = pdfSha256,
            },
            ETag.All,
            TableUpdateMode.Merge,
            stop
        );

    /// <summary>
    /// Takes what a payment now means to the contract and records what it changes: the payment, the receipts and the journal in one
    /// transaction. The same again, or an older placement, changes nothing.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="payment">What the payment means to it.</param>
    /// <param name="cause">The event that placed it and its author, for the journal; one line.</param>
    /// <param name="read">The account as just read, or null.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>The account afterwards.</returns>
    public Task<StoredAccount> PlaceAsync(
        ContractId contract,
        AccountPayment payment,
        string cause,
        StoredAccount? read,
        CancellationToken stop
    ) => ChangeAsync(contract, _ => new AccountUpdate(cause) { Payment = payment }, read, stop);

    /// <summary>Records what the facts of an account have come to, where an opened receivable has changed it.</summary>
    /// <returns>The account afterwards.</returns>
    public async Task<StoredAccount> SettleAsync(ContractId contract, CancellationToken stop)
    {
        // The order matters: a version read before the account can only be too old, and then the hint stays.
        var shown = await waiting.VersionAsync(contract, stop);
        var account = await ChangeAsync(contract, _ => new AccountUpdate("settled"), read: null, stop);
        if (shown is { } version && !account.IsWaiting)
        {
            await waiting.RemoveAsync(contract, version, stop);
        }

        return account;
    }

    /// <summary>What a notice says, as it was frozen when it was decided; null where there is none.</summary>
    public async Task<string?> NoticeFactsAsync(ContractId contract, string notice, CancellationToken stop)
    {
        var row = await _table.FindAsync(contract.Text, AccountFact.FrozenPrefix + notice, stop);
        return row is null ? null : AccountRows.ToBody(row);
    }

    /// <summary>Changes an account in one transaction; who changed it meanwhile makes the decision be taken again.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="decide">What is to become of the account as it is; null: nothing.</param>
    /// <param name="read">The account as just read, or null.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>The account afterwards.</returns>
    public async Task<StoredAccount> ChangeAsync(
        ContractId contract,
        Func<StoredAccount, AccountUpdate?> decide,
        StoredAccount? read,
        CancellationToken stop
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = read ?? await ReadAsync(contract, stop);
            read = null;
            var change = decide(before) is { } update ? AccountChange.Of(before, update, clock.GetUtcNow()) : null;
            if (change is null || await TryWriteAsync(change.Actions(), stop))
            {
                var after = change?.After ?? before;
                // Said again when a message comes again: the try before may have been cut off here.
                if (after.IsWaiting && (change is null || !before.IsWaiting))
                {
                    await waiting.AddAsync(contract, stop);
                }

                return after;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    private async Task<bool> TryWriteAsync(IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
