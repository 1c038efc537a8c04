using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What became of each mandate, by its RUM: when it was last collected from, whether it is blocked.</summary>
public sealed class MandateTable(StorageClients storage)
{
    private const string Partition = "mandate";

    /// <summary>Point reads up to here; beyond, a range is cheaper although it reads others.</summary>
    private const int MostPointReads = 8;

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Mandates);

    /// <summary>What became of a mandate.</summary>
    public async Task<MandateUse> ReadAsync(string reference, CancellationToken stop) =>
        ToUse(await FindAsync(reference, stop));

    /// <summary>Every mandate of which something is known: a few requests for thousands.</summary>
    public async Task<MandateUses> AllAsync(CancellationToken stop) =>
        new(
            await _table
                .QueryAsync<TableEntity>(TableRows.StartingWith(Partition, ""), cancellationToken: stop)
                .ToDictionaryAsync(row => row.RowKey, ToUse, StringComparer.Ordinal, stop)
        );

    /// <summary>What became of these mandates: a few by their keys, many in one range for thousands.</summary>
    public async Task<MandateUses> OfAsync(IEnumerable<Mandate> mandates, CancellationToken stop)
    {
        var keys = mandates
            .Select(mandate => MandateUses.KeyOf(mandate.Reference))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (keys.Count > MostPointReads)
        {
            return await AllAsync(stop);
        }

        var rows = await Task.WhenAll(keys.Select(key => _table.FindAsync(Partition, key, stop)));
        return new MandateUses(
            rows.OfType<TableEntity>().ToDictionary(row => row.RowKey, ToUse, StringComparer.Ordinal)
        );
    }

    /// <summary>Notes a collection; an earlier one than is known changes nothing.</summary>
    public Task NoteAsync(Mandate mandate, DateOnly collectionDate, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return ChangeAsync(
            mandate.Reference,
            (use, _) =>
                use.Presented(mandate.Iban, collectionDate) == use
                    ? null
                    : row =>
                    {
                        row["LastCollectedOn"] = collectionDate.ToIso();
                        row["LastIban"] = mandate.Iban.Text;
                    },
            stop
        );
    }

    /// <summary>
    /// Blocks a mandate. What a person released stays so when any return that was known then is told again, in whatever order: each
    /// return blocks once. One of an account that is not collected from any more leaves the block of the present account.
    /// </summary>
    public Task BlockAsync(string reference, MandateBlock block, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(block);
        return ChangeAsync(
            reference,
            (use, told) =>
            {
                var (by, blocked) = (block.By.ToString(), use.Blocked(block));
                // Told before, it can only say more while it is the block: it may have been released since.
                var isKnown = told.Contains(by) && (use.Block?.By != block.By || blocked == use);
                return isKnown
                    ? null
                    : row =>
                    {
                        row["Told"] = string.Join(' ', told.Append(by).Distinct(StringComparer.Ordinal));
                        row["Block"] = DebitJson.Write(blocked.Block!);
                    };
            },
            stop
        );
    }

    /// <summary>Lets a mandate be collected from again.</summary>
    /// <param name="reference">RUM.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether it was blocked.</returns>
    public async Task<bool> ReleaseAsync(string reference, string actor, CancellationToken stop)
    {
        var wasBlocked = false;
        await ChangeAsync(
            reference,
            (use, _) =>
            {
                wasBlocked = use.Block is not null;
                return use.Block is null
                    ? null
                    : row =>
                    {
                        row.Remove("Block");
                        row["ReleasedBy"] = actor;
                    };
            },
            stop
        );
        return wasBlocked;
    }

    private async Task ChangeAsync(
        string reference,
        Func<MandateUse, string[], Action<TableEntity>?> decide,
        CancellationToken stop
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var row = await FindAsync(reference, stop);
            if (decide(ToUse(row), row?.GetString("Told")?.Split(' ') ?? []) is not { } change)
            {
                return;
            }

            var after = row ?? new TableEntity(Partition, MandateUses.KeyOf(reference)) { ["Schema"] = 1 };
            change(after);
            if (await TryWriteAsync(after, row?.ETag, stop))
            {
                return;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    private async Task<bool> TryWriteAsync(TableEntity row, ETag? version, CancellationToken stop)
    {
        try
        {
            await (
                version is { } known
                    ? _table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, stop)
                    : _table.AddEntityAsync(row, stop)
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    private Task<TableEntity?> FindAsync(string reference, CancellationToken stop) =>
        _table.FindAsync(Partition, MandateUses.KeyOf(reference), stop);

    private static MandateUse ToUse(TableEntity? row) =>
        row is null
            ? MandateUse.None
            : new MandateUse(
                row.GetString("LastCollectedOn") is { } day ? IsoDate.Parse(day) : null,
                Iban.TryParse(row.GetString("LastIban"), out var iban) ? iban : null,
                row.GetString("Block") is { } block ? DebitJson.Read<MandateBlock>(block) : null
            );
}
