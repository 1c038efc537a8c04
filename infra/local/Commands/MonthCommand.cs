using System.Diagnostics;
using System.Text.Json;

namespace Aims.Local;

/// <summary>Runs a month on the real storage through the real wire contract of the host.</summary>
internal sealed class MonthCommand(MonthOptions options, TimeProvider clock, TextWriter output)
{
    /// <summary>Polls are frequent here: nobody pays for them, and a newcomer waits.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(30);

    /// <summary>IssueInvoices fires at 05:00 UTC (function.json).</summary>
    private static readonly TimeOnly FiredAt = new(5, 0);

    /// <summary>Runs it.</summary>
    /// <returns>0: all went well; 1: something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var file = ContractSource.Read(options);
        Directory.CreateDirectory(options.Out);
        await using var log = new StreamWriter(Path.Combine(options.Out, "functions.log")) { AutoFlush = true };
        await output.WriteLineAsync("Starting the storage emulator ...");
        await using var emulator = await Emulator.StartAsync(options.Data, stop);

        var before = await FeedAsync(emulator, file, log, stop);
        // Dates never decrease within a series: data that were played to the 31st begin there.
        var first = new[] { before.Max(end => (DateOnly?)end.LastIssueDate), options.Month.First }.Max()!.Value;
        var played = Stopwatch.StartNew();
        var requests = 0;
        var poisoned = 0;
        foreach (var day in (DateOnly[])[first, options.Month.Last])
        {
            var (made, failed) = await PlayAsync(emulator, day, log, stop);
            requests += made;
            poisoned += failed;
        }

        played.Stop();
        var report = await ReportAsync(emulator, before, requests, poisoned, played.Elapsed, log, stop);
        report.Print(output, options.Out);
        if (options.Json is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToJson() + "\n", stop);
        }

        return report.IsComplete ? 0 : 1;
    }

    /// <summary>Registers the contracts on the first day of the month.</summary>
    /// <returns>Where the series stood before.</returns>
    private async Task<IReadOnlyList<SeriesEnd>> FeedAsync(
        Emulator emulator,
        ContractFile file,
        TextWriter log,
        CancellationToken stop
    )
    {
        await using var app = await StartAppAsync(emulator, options.Month.First, log, stop);
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
    private async Task<(int Requests, int Poisoned)> PlayAsync(
        Emulator emulator,
        DateOnly day,
        TextWriter log,
        CancellationToken stop
    )
    {
        await output.WriteLineAsync($"{day:yyyy-MM-dd}: issuing, drawing and mailing ...");
        await using var app = await StartAppAsync(emulator, day, log, stop);
        using var invoker = new Invoker(app.Address, clock);
        using (var api = new ApiClient(app.Address))
        {
            // The first request makes the tables and queues of an empty emulator, which Azure's infrastructure has already.
            await api.ParkedAsync(stop);
        }

        await emulator.Requests.SettledAsync(stop);
        var begun = emulator.Requests.Total;
        var pumps = QueuePumps.Start(FunctionApp.Folder, emulator.ConnectionString, invoker, Poll, log);
        await using (pumps)
        {
            var timer = FunctionBinding
                .ReadAll(FunctionApp.Folder)
                .Single(binding => binding.Function == "IssueInvoices");
            if (await invoker.FireAsync(timer, last: null, At(day), stop) is { } failure)
            {
                throw new InvalidOperationException($"{failure}; see {Path.Combine(options.Out, "functions.log")}");
            }

            await pumps.DrainAsync(stop);
        }

        await emulator.Requests.SettledAsync(stop);
        return (emulator.Requests.Total - begun - pumps.HostRequests, pumps.Poisoned);
    }

    private async Task<MonthReport> ReportAsync(
        Emulator emulator,
        IReadOnlyList<SeriesEnd> before,
        int requests,
        int poisoned,
        TimeSpan elapsed,
        TextWriter log,
        CancellationToken stop
    )
    {
        await using var app = await StartAppAsync(emulator, options.Month.Last, log, stop);
        using var api = new ApiClient(app.Address);
        var documents = new List<JsonElement>();
        foreach (var series in Enum.GetNames<Series>())
        {
            documents.AddRange((await api.DocumentsAsync(series, options.Month.First.Year, stop)).Where(IsOfTheMonth));
        }

        var saved = await new Download(emulator.ConnectionString, options.Out).SaveAsync(documents, stop);
        var issued = saved.Count(document => before.All(end => !IsKnown(end, document.Number)));
        return new MonthReport(options.Month, issued, saved, await api.ParkedAsync(stop), poisoned, requests, elapsed);
    }

    private bool IsOfTheMonth(JsonElement document) =>
        document.GetProperty("issueDate").GetString()!.StartsWith(options.Month.ToString(), StringComparison.Ordinal);

    private static bool IsKnown(SeriesEnd end, string number) =>
        number.StartsWith($"{end.Series}{end.Year}-", StringComparison.Ordinal)
        && string.CompareOrdinal(number, end.Last) <= 0;

    private static Task<FunctionApp> StartAppAsync(
        Emulator emulator,
        DateOnly day,
        TextWriter log,
        CancellationToken stop
    ) => FunctionApp.StartAsync(emulator.ConnectionString, At(day), log, stop);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(FiredAt), TimeSpan.Zero);
}
