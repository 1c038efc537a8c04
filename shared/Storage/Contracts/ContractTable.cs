using System.Runtime.CompilerServices;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The contracts, the index of what they owe from which day, and the journal of their changes.</summary>
public sealed class ContractTable(StorageClients storage, TimeProvider clock)
{
    /// <summary>Point reads up to here; beyond, a range is cheaper although it reads neighbours.</summary>
    private const int MostPointReads = 8;

    /// <summary>Three rows per contract, at most 100 in a transaction.</summary>
    private const int RecordedTogether = 33;

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Contracts);

    /// <summary>The contract, or null.</summary>
    public async Task<StoredContract?> ReadAsync(ContractId id, CancellationToken stop)
    {
        var row = await _table.FindAsync(ContractRows.Partition, ContractRows.ContractRow(id), stop);
        return row is null ? null : ContractRows.ToContract(row);
    }

    /// <summary>How many contracts there are: read key by key, so asked for only where it decides something.</summary>
    public async Task<int> CountAsync(CancellationToken stop) =>
        await _table
            .QueryAsync<TableEntity>(
                TableRows.StartingWith(ContractRows.Partition, ContractRows.ContractPrefix),
                select: ["RowKey"],
                cancellationToken: stop
            )
            .CountAsync(stop);

    /// <summary>Contracts in the order of their ids, after one id, at most <paramref name="take"/>.</summary>
    public async Task<List<StoredContract>> ListAsync(string after, int take, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {ContractRows.Partition} and RowKey gt {ContractRows.ContractPrefix + after} and RowKey le {ContractRows.ContractPrefix + "~"}"
        );
        var rows = _table.QueryAsync<TableEntity>(filter, take, cancellationToken: stop);
        return await rows.Take(take).Select(ContractRows.ToContract).ToListAsync(stop);
    }

    /// <summary>Writes a contract, its journal entry and its place in the index at once. The same text again writes nothing.</summary>
    /// <param name="contract">The contract as it is to be.</param>
    /// <param name="actor">Who wants it so.</param>
    /// <param name="stop">Stops the writing.</param>
    public Task<StoredContract> PutAsync(Contract contract, string actor, CancellationToken stop) =>
        WriteAsync(contract.Id, _ => contract, actor, stop);

    /// <summary>Gives a contract that exists its last day; whatever else somebody changes meanwhile stays.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="end">Its last day, included.</param>
    /// <param name="actor">Who wants it so.</param>
    /// <param name="stop">Stops the writing.</param>
    public Task<StoredContract> EndAsync(ContractId id, DateOnly end, string actor, CancellationToken stop) =>
        WriteAsync(id, before => before!.Contract with { End = end }, actor, stop);

    private async Task<StoredContract> WriteAsync(
        ContractId id,
        Func<StoredContract?, Contract> change,
        string actor,
        CancellationToken stop
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = await ReadAsync(id, stop);
            var contract = change(before);
            if (before is not null && ContractText.Write(before.Contract) == ContractText.Write(contract))
            {
                return before;
            }

            var state = before?.State.Under(before.Contract, contract) ?? BillingState.Of(contract);
            var (after, entry) = Journalled(
                new StoredContract(
                    contract,
                    state,
                    before?.Version ?? 0,
                    state.OwedFrom(contract),
                    before?.JournalHead ?? JournalChain.Empty,
                    before?.ETag ?? default
                ),
                actor,
                ContractText.Write(contract)
            );
            List<TableTransactionAction> actions =
            [
                new(
                    before is null ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace,
                    ContractRows.OfContract(after),
                    after.ETag
                ),
                entry,
                .. MoveInIndex(before?.OwedFrom, after),
            ];
            try
            {
                var reply = await _table.SubmitTransactionAsync(actions, stop);
                return after with { ETag = reply.Value[0].Headers.ETag!.Value };
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                await Task.Delay(Backoff.Delay(attempt), stop);
            }
        }
    }

    /// <summary>Ids of the contracts that may owe a document by a day, in pages, by day then id.</summary>
    /// <remarks>The pages end where a page of the storage ends, so that memory does not grow with the number of contracts.</remarks>
    public async IAsyncEnumerable<List<ContractId>> OwedAsync(
        DateOnly today,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var last = $"{ContractRows.OwedPrefix}{today.ToIso()}|~";
        var filter = TableRows.Between(ContractRows.Partition, ContractRows.OwedPrefix, last);
        var rows = _table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: stop);
        await foreach (var page in rows.AsPages().WithCancellation(stop))
        {
            yield return [.. page.Values.Select(row => ContractRows.ToOwedId(row.RowKey)).Distinct()];
        }
    }

    /// <summary>The contracts of these ids that exist, in the order of their ids.</summary>
    public async Task<List<StoredContract>> ReadManyAsync(IReadOnlyCollection<ContractId> ids, CancellationToken stop)
    {
        if (ids.Count <= MostPointReads)
        {
            var found = await Task.WhenAll(ids.Select(id => ReadAsync(id, stop)));
            return
            [
                .. found.OfType<StoredContract>().OrderBy(stored => stored.Contract.Id.Text, StringComparer.Ordinal),
            ];
        }

        var wanted = ids.Select(ContractRows.ContractRow).ToHashSet(StringComparer.Ordinal);
        var filter = TableRows.Between(
            ContractRows.Partition,
            wanted.Min(StringComparer.Ordinal)!,
            wanted.Max(StringComparer.Ordinal)!
        );
        var rows = _table.QueryAsync<TableEntity>(filter, cancellationToken: stop);
        return await rows.Where(row => wanted.Contains(row.RowKey)).Select(ContractRows.ToContract).ToListAsync(stop);
    }

    /// <summary>Notes where the billing of contracts now stands and moves them in the index.</summary>
    /// <remarks>
    /// A contract that somebody changed meanwhile is left as it is: the index still shows it, and the next run finds in the ledger
    /// what was issued.
    /// </remarks>
    public async Task RecordBillingAsync(
        IEnumerable<(StoredContract Contract, BillingState State)> billed,
        CancellationToken stop
    )
    {
        foreach (var chunk in billed.Where(next => next.State != next.Contract.State).Chunk(RecordedTogether))
        {
            if (!await TryRecordAsync(chunk, stop))
            {
                foreach (var one in chunk)
                {
                    await TryRecordAsync([one], stop);
                }
            }
        }
    }

    /// <summary>Asks for a paper copy of a document, billed on the next invoice (R5). Asking twice is asking once.</summary>
    /// <returns>Whether the contract exists.</returns>
    public async Task<bool> AskForPaperAsync(
        ContractId id,
        DocumentNumber document,
        string actor,
        CancellationToken stop
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = await ReadAsync(id, stop);
            if (before is null || before.State.PaperOwed.Contains(document))
            {
                return before is not null;
            }

            var state = before.State with { PaperOwed = [.. before.State.PaperOwed, document] };
            var (after, entry) = Journalled(before with { State = state }, actor, $"paper {document}");
            if (await TryWriteAsync([MergeState(after), entry], stop))
            {
                return true;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    /// <summary>The contract with one more entry in its journal, and that entry.</summary>
    private (StoredContract After, TableTransactionAction Entry) Journalled(
        StoredContract contract,
        string actor,
        string what
    )
    {
        var at = clock.GetUtcNow();
        var entry = $"{actor}\n{at:O}\n{what}";
        var after = contract with
        {
            Version = contract.Version + 1,
            JournalHead = JournalChain.Append(contract.JournalHead, entry),
        };
        return (after, new(TableTransactionActionType.Add, ContractRows.OfJournal(after, entry, actor, at)));
    }

    private Task<bool> TryRecordAsync(
        IEnumerable<(StoredContract Contract, BillingState State)> billed,
        CancellationToken stop
    ) => TryWriteAsync(billed.SelectMany(next => Record(next.Contract, next.State)), stop);

    private async Task<bool> TryWriteAsync(IEnumerable<TableTransactionAction> actions, CancellationToken stop)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, stop);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict() || refusal.Status == 404)
        {
            return false;
        }
    }

    private static IEnumerable<TableTransactionAction> Record(StoredContract before, BillingState state)
    {
        var after = before with { State = state, OwedFrom = state.OwedFrom(before.Contract) };
        return [MergeState(after), .. MoveInIndex(before.OwedFrom, after)];
    }

    private static TableTransactionAction MergeState(StoredContract after) =>
        new(TableTransactionActionType.UpdateMerge, ContractRows.OfState(after), after.ETag);

    private static IEnumerable<TableTransactionAction> MoveInIndex(DateOnly? before, StoredContract after)
    {
        if (before == after.OwedFrom)
        {
            yield break;
        }

        var id = after.Contract.Id;
        if (before is { } old)
        {
            yield return new(TableTransactionActionType.Delete, ContractRows.OfOwed(old, id), ETag.All);
        }

        if (after.OwedFrom is { } from)
        {
            yield return new(TableTransactionActionType.UpsertReplace, ContractRows.OfOwed(from, id));
        }
    }
}
