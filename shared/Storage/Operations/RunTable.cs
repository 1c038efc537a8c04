using System.Globalization;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>The history of runs.</summary>
public sealed class RunTable(StorageClients storage)
{
    private const string Releases = "released";

    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Runs);

    /// <summary>Notes a run that has ended.</summary>
    public Task RecordAsync(Run run, CancellationToken stop) =>
        _table.UpsertEntityAsync(ToRow(run), TableUpdateMode.Replace, stop);

    /// <summary>The latest runs of a function, the newest first.</summary>
    public Task<List<Run>> LatestAsync(string function, int take, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(function, ""), take, cancellationToken: stop)
            .Take(take)
            .Select(ToRun)
            .ToListAsync(stop)
            .AsTask();

    /// <summary>A person has looked at a month that drifts, and lets it be issued.</summary>
    public Task ReleaseAsync(BillingPeriod month, string actor, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(Releases, month.ToString()) { ["Schema"] = 1, ["Actor"] = actor },
            TableUpdateMode.Replace,
            stop
        );

    /// <summary>Whether a person lets a month be issued although it drifts.</summary>
    public async Task<bool> IsReleasedAsync(BillingPeriod month, CancellationToken stop) =>
        await _table.FindAsync(Releases, month.ToString(), stop) is not null;

    /// <summary>Row keys fall with time, so that the newest comes first.</summary>
    private static string RowKey(Run run) =>
        $"{DateTimeOffset.MaxValue.Ticks - run.Started.Ticks:0000000000000000000}|{run.Id}";

    private static TableEntity ToRow(Run run) =>
        new(run.Function, RowKey(run))
        {
            ["Schema"] = 1,
            ["Day"] = run.Day.ToIso(),
            ["Started"] = run.Started,
            ["Figures"] = string.Join(' ', run.Figures.Select(figure => $"{figure.Name}={figure.Value}")),
        };

    private static Run ToRun(TableEntity row) =>
        new(
            row.PartitionKey,
            row.RowKey[(row.RowKey.IndexOf('|', StringComparison.Ordinal) + 1)..],
            IsoDate.Parse(row.GetString("Day")),
            row.GetDateTimeOffset("Started")!.Value,
            [.. row.GetString("Figures").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ToFigure)]
        );

    private static (string, long) ToFigure(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..equals], long.Parse(text[(equals + 1)..], CultureInfo.InvariantCulture));
    }
}
