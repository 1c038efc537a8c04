using System.Globalization;
using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The files of the bank, and what was made of movements that no payment stands for.</summary>
/// <remarks>
/// One partition of files by id. One of batch credits by their key: each is of the batches that it was first taken for. One of credits
/// that wait for news which explain them. One of what a person was asked: he is asked once, whichever files tell of the same thing.
/// </remarks>
public sealed class BankFileTable(StorageClients storage, TimeProvider clock)
{
    private const string Files = "file";
    private const string Movements = "movement";
    private const string Unclear = "unclear";
    private const string Asked = "asked";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.BankFiles);

    /// <summary>A file, or null.</summary>
    public async Task<ReceivedBankFile?> FindAsync(string id, CancellationToken stop) =>
        await _table.FindAsync(Files, id, stop) is { } row ? ToFile(row) : null;

    /// <summary>The files that came last, the latest first.</summary>
    public async Task<List<ReceivedBankFile>> LatestAsync(int take, CancellationToken stop)
    {
        var files = await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Files, ""), cancellationToken: stop)
            .Select(ToFile)
            .ToListAsync(stop);
        return [.. files.OrderByDescending(file => file.At).ThenBy(file => file.Id, StringComparer.Ordinal).Take(take)];
    }

    /// <summary>Records a file.</summary>
    /// <returns>False when somebody recorded it meanwhile: then it must be read again.</returns>
    public async Task<bool> TryWriteAsync(ReceivedBankFile file, CancellationToken stop)
    {
        var row = ToRow(file);
        try
        {
            await (
                file.Version == default
                    ? _table.AddEntityAsync(row, stop)
                    : _table.UpdateEntityAsync(row, file.Version, TableUpdateMode.Replace, stop)
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Which batches credits were taken for, by the keys of the movements: a few hundred after years.</summary>
    public async Task<Dictionary<string, string>> TakenAsync(CancellationToken stop) =>
        await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Movements, ""), cancellationToken: stop)
            .ToDictionaryAsync(row => row.RowKey, row => row.GetString("As"), StringComparer.Ordinal, stop);

    /// <summary>Notes which batches a credit is taken for.</summary>
    public Task TakeAsync(string movement, string taken, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(Movements, movement)
            {
                ["Schema"] = 1,
                ["As"] = taken,
                ["At"] = clock.GetUtcNow(),
            },
            TableUpdateMode.Replace,
            stop
        );

    /// <summary>The credits that are not clear yet, by the keys of the movements: the file that tells of each. A few at most.</summary>
    public async Task<Dictionary<string, string>> UnclearAsync(CancellationToken stop) =>
        await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(Unclear, ""), cancellationToken: stop)
            .ToDictionaryAsync(row => row.RowKey, row => row.GetString("File"), StringComparer.Ordinal, stop);

    /// <summary>Notes a credit that is not clear yet.</summary>
    public Task NoteUnclearAsync(string movement, string file, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(Unclear, movement)
            {
                ["Schema"] = 1,
                ["File"] = file,
                ["At"] = clock.GetUtcNow(),
            },
            TableUpdateMode.Replace,
            stop
        );

    /// <summary>Notes that a credit is clear. Doing it again changes nothing.</summary>
    public Task ClearAsync(string movement, CancellationToken stop) =>
        _table.DeleteEntityAsync(Unclear, movement, cancellationToken: stop);

    /// <summary>Whether a person was asked this before.</summary>
    public async Task<bool> WasAskedAsync(string key, string question, CancellationToken stop) =>
        await _table.FindAsync(Asked, RowOf(key, question), stop) is not null;

    /// <summary>Notes what a person is asked.</summary>
    public Task NoteAskedAsync(string key, string question, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(Asked, RowOf(key, question))
            {
                ["Schema"] = 1,
                ["Key"] = key,
                ["At"] = clock.GetUtcNow(),
            },
            TableUpdateMode.Replace,
            stop
        );

    private static string RowOf(string key, string question) => Sha256Hex.Of($"{key}\n{question}");

    private static TableEntity ToRow(ReceivedBankFile file)
    {
        var row = new TableEntity(Files, file.Id)
        {
            ["Schema"] = 1,
            ["Name"] = file.Name,
            ["Actor"] = file.Actor,
            ["At"] = file.At,
            ["State"] = file.State.ToString(),
            ["ReadAt"] = file.ReadAt,
            ["Format"] = file.Format,
            ["Line"] = file.Fault?.Line,
            ["Rule"] = file.Fault?.Rule,
        };
        row.SetLong("Figures", string.Join(' ', (file.Figures ?? []).Select(next => Text(next.Name, next.Value))));
        row.SetLong("Notes", string.Join('\n', file.Notes ?? []));
        return row;
    }

    private static ReceivedBankFile ToFile(TableEntity row) =>
        new(
            row.RowKey,
            row.GetString("Name"),
            row.GetString("Actor"),
            row.GetDateTimeOffset("At")!.Value,
            Enum.Parse<BankFileState>(row.GetString("State")),
            row.GetDateTimeOffset("ReadAt"),
            row.GetString("Format"),
            [.. row.GetLong("Figures").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ToFigure)],
            [.. row.GetLong("Notes").Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            row.GetInt32("Line") is { } line ? (line, row.GetString("Rule")) : null,
            row.ETag
        );

    private static string Text(string name, long value) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}={value}");

    private static (string, long) ToFigure(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..equals], long.Parse(text[(equals + 1)..], CultureInfo.InvariantCulture));
    }
}
