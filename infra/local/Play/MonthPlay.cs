using System.Diagnostics;
using System.Text.Json;

namespace Aims.Local;

/// <summary>Plays a month: contracts in, documents with their PDFs and mails out.</summary>
internal sealed class MonthPlay(Stage stage, MonthOptions options, TextWriter output)
{
    /// <summary>Registers the contracts, fires the timers, and says what came of it.</summary>
    public async Task<MonthReport> RunAsync(ContractFile file, CancellationToken stop)
    {
        var before = await FeedAsync(file, stop);
        // Dates never decrease within a series: data that were played to the 31st begin there.
        var first = new[] { before.Max(end => (DateOnly?)end.LastIssueDate), options.Month.First }.Max()!.Value;
        var lasted = Stopwatch.StartNew();
        var played = Played.Nothing;
        foreach (var day in new[] { first, options.Month.Last }.Distinct())
        {
            played += await IssueAsync(day, stop);
        }

        // The starts of the app belong to it.
        return await ReportAsync(before, played with { Elapsed = lasted.Elapsed }, stop);
    }

    /// <summary>Registers the contracts on the first day of the month.</summary>
    /// <returns>Where the series stood before.</returns>
    private async Task<IReadOnlyList<SeriesEnd>> FeedAsync(ContractFile file, CancellationToken stop)
    {
        await using var app = await stage.StartAppAsync(options.Month.First, stop);
        using var api = new ApiClient(app.Address);
        var before = await api.SeriesAsync(stop);
        if (before.Any(end => BillingPeriod.Of(end.LastIssueDate) > options.Month))
        {
            throw new UsageException(
                $"The data hold documents issued after {options.Month}, up to {before.Max(end => end.LastIssueDate):yyyy-MM-dd}: a month before them cannot be played."
            );
        }

        var step = Math.Max(1, file.Contracts.Length / 10);
        await output.WriteLineAsync($"Registering {file.Contracts.Length} contracts ...");
        var progress = new Progress<int>(fed =>
        {
            if (fed % step == 0 && file.Contracts.Length > 100)
            {
                output.WriteLine($"  {fed} of {file.Contracts.Length}");
            }
        });
        await api.FeedAsync(file, progress, stop);
        return before;
    }

    /// <summary>Fires the invoicing timer on a day and waits until every queue is empty.</summary>
    private async Task<Played> IssueAsync(DateOnly day, CancellationToken stop)
    {
        await output.WriteLineAsync($"{day:yyyy-MM-dd}: issuing, drawing and mailing ...");
        await using var app = await stage.StartAppAsync(day, stop);
        var timer = FunctionBinding.ReadAll(FunctionApp.Folder).Single(binding => binding.Function == "IssueInvoices");
        return await stage.PlayAsync(
            app,
            async (invoker, _) =>
            {
                if (await invoker.FireAsync(timer, last: null, Stage.At(day), stop) is { } failure)
                {
                    throw new InvalidOperationException($"{failure}; see {stage.LogPath}");
                }
            },
            stop
        );
    }

    private async Task<MonthReport> ReportAsync(IReadOnlyList<SeriesEnd> before, Played played, CancellationToken stop)
    {
        await using var app = await stage.StartAppAsync(options.Month.Last, stop);
        using var api = new ApiClient(app.Address);
        var documents = new List<JsonElement>();
        foreach (var series in Enum.GetNames<Series>())
        {
            documents.AddRange((await api.DocumentsAsync(series, options.Month.First.Year, stop)).Where(IsOfTheMonth));
        }

        var saved = await new Download(stage.ConnectionString, options.Out).SaveAsync(documents, stop);
        var issued = saved.Count(document => before.All(end => !IsKnown(end, document.Number)));
        return new MonthReport(options.Month, issued, saved, await api.ParkedAsync(stop), played);
    }

    private bool IsOfTheMonth(JsonElement document) =>
        document.GetProperty("issueDate").GetString()!.StartsWith(options.Month.ToString(), StringComparison.Ordinal);

    private static bool IsKnown(SeriesEnd end, string number) =>
        number.StartsWith($"{end.Series}{end.Year}-", StringComparison.Ordinal)
        && string.CompareOrdinal(number, end.Last) <= 0;
}
