using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Up to which day everything that the bank booked has been imported (R11). It never goes back.</summary>
/// <remarks>
/// Statements that do not follow the last one wait in rows of their own, so that the one that is missing may come later. A row that
/// a crash leaves behind is covered already, and is taken away next time.
/// </remarks>
public sealed class BankCoverage(StorageClients storage, TimeProvider clock)
{
    private const string Partition = "bank";
    private const string Row = "coverage";
    private const string Statements = "statement";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.BankCoverage);

    /// <summary>The last day that is covered entirely; null while nothing was imported.</summary>
    public async Task<DateOnly?> ReadAsync(CancellationToken stop) =>
        await _table.FindAsync(Partition, Row, stop) is { } row ? IsoDate.Parse(row.GetString("Through")) : null;

    /// <summary>What is covered, and the statements that wait for one before them.</summary>
    public async Task<Coverage> ReadAllAsync(CancellationToken stop) => (await FindAsync(stop)).Known;

    /// <summary>Notes that a day, and every day before it, is covered; an earlier day changes nothing.</summary>
    /// <returns>What is covered then.</returns>
    public Task<Coverage> ExtendAsync(DateOnly through, string actor, CancellationToken stop) =>
        ChangeAsync(known => known.With(through), actor, stop);

    /// <summary>Takes in a statement: it extends what is covered when it follows it, else it waits.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="source">The file that it came in, for the record.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>What is covered then.</returns>
    public async Task<Coverage> ExtendAsync(StatementDays statement, string source, CancellationToken stop)
    {
        await _table.UpsertEntityAsync(ToRow(statement), TableUpdateMode.Replace, stop);
        return await ChangeAsync(known => known.With(statement), source, stop);
    }

    private async Task<Coverage> ChangeAsync(Func<Coverage, Coverage> change, string actor, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (before, version) = await FindAsync(stop);
            var after = change(before);
            if (after.Through == before.Through || await TryWriteAsync(after, actor, version, stop))
            {
                foreach (var done in before.Waiting.Except(after.Waiting))
                {
                    await _table.DeleteEntityAsync(Statements, KeyOf(done), ETag.All, stop);
                }

                return after;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    private async Task<(Coverage Known, ETag? Version)> FindAsync(CancellationToken stop)
    {
        var row = await _table.FindAsync(Partition, Row, stop);
        var waiting = await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Statements, ""), cancellationToken: stop)
            .Select(ToStatement)
            .ToListAsync(stop);
        return row is null
            ? (new Coverage(null, null, [.. waiting]), null)
            : (
                new Coverage(
                    IsoDate.Parse(row.GetString("Through")),
                    row.GetInt64("Balance") is { } cents ? new Money(cents) : null,
                    [.. waiting]
                ),
                row.ETag
            );
    }

    private async Task<bool> TryWriteAsync(Coverage coverage, string actor, ETag? version, CancellationToken stop)
    {
        var row = new TableEntity(Partition, Row)
        {
            ["Schema"] = 1,
            ["Through"] = coverage.Through!.Value.ToIso(),
            ["Balance"] = coverage.Balance?.Cents,
            ["Actor"] = actor,
            ["At"] = clock.GetUtcNow(),
        };
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

    private static string KeyOf(StatementDays statement) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{statement.OpenedOn.ToIso()}|{statement.ClosedOn.ToIso()}|{statement.Opening.Cents}|{statement.Closing.Cents}"
        );

    private static TableEntity ToRow(StatementDays statement) =>
        new(Statements, KeyOf(statement))
        {
            ["Schema"] = 1,
            ["OpenedOn"] = statement.OpenedOn.ToIso(),
            ["Opening"] = statement.Opening.Cents,
            ["ClosedOn"] = statement.ClosedOn.ToIso(),
            ["Closing"] = statement.Closing.Cents,
        };

    private static StatementDays ToStatement(TableEntity row) =>
        new(
            IsoDate.Parse(row.GetString("OpenedOn")),
            new Money(row.GetInt64("Opening")!.Value),
            IsoDate.Parse(row.GetString("ClosedOn")),
            new Money(row.GetInt64("Closing")!.Value)
        );
}
