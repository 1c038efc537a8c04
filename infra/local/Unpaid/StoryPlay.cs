using System.Text.Json;

namespace Aims.Local;

/// <summary>Plays the months day by day: each timer and each act at its instant, the queues emptied after each, and a look at what is new.</summary>
internal sealed class StoryPlay(Stage stage, StoryOptions options, TextWriter output)
{
    private readonly Outbox _outbox = new(stage.ConnectionString);
    private readonly IReadOnlyList<FunctionBinding> _bindings = FunctionBinding.ReadAll(FunctionApp.Folder);
    private readonly StoryLog _log = new();

    /// <summary>Registers the contracts, plays, and says what came of it.</summary>
    public async Task<StoryReport> RunAsync(ContractFile file, CancellationToken stop)
    {
        var begin = new DateTimeOffset(options.First.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await using var app = await stage.StartMovingAppAsync(begin, stop);
        await using var front = await OpenFront.OpenAsync(app, stage.Secrets.FunctionKey, stop);
        using var api = new ApiClient(front.Address, stage.Secrets.FunctionKey);
        await api.FeedAsync(file, new Progress<int>(), stop);

        var acting = new StoryActing(front.Address, stage.Secrets, api, file);
        string[] contracts = [.. file.Contracts.Select(contract => contract.Id.Text)];
        var reader = new SnapshotReader(api, stage.Operations, _outbox, contracts);
        var played = await stage.PlayAsync(
            app,
            (invoker, pumps) => PlayAsync(new Steps(invoker, pumps, acting, reader), stop),
            stop
        );
        return await ReportAsync(api, file, played, stop);
    }

    private async Task PlayAsync(Steps steps, CancellationToken stop)
    {
        var plan = StoryPlan.Of(options.First).ToLookup(act => DateOnly.FromDateTime(act.At.UtcDateTime));
        var last = options.First.Plus(StoryPlan.Months - 1).Last;
        for (var day = options.First.First; day <= last; day = day.AddDays(1))
        {
            if (day.Day == 1)
            {
                await output.WriteLineAsync($"Playing {BillingPeriod.Of(day)} ...");
            }

            await PlayAsync(day, steps, [.. plan[day]], stop);
        }
    }

    private async Task PlayAsync(DateOnly day, Steps steps, IReadOnlyList<PlannedAct> acts, CancellationToken stop)
    {
        var timers = DailyTimer.On(day, _bindings).Select(timer => (timer.At, Do: steps.Fire(timer)));
        var all = timers.Concat(acts.Select(act => (act.At, Do: steps.Act(act))));
        foreach (var (at, act) in all.OrderBy(step => step.At))
        {
            stage.MoveTo(at);
            await act(stop);
            await steps.Pumps.DrainAsync(stop);
            _log.Add(await steps.Reader.ReadAsync(at, stop));
        }

        _log.EndDay();
    }

    private async Task<StoryReport> ReportAsync(ApiClient api, ContractFile file, Played played, CancellationToken stop)
    {
        var documents = new List<JsonElement>();
        int[] years = [options.First.First.Year, options.First.Plus(StoryPlan.Months - 1).First.Year];
        foreach (var year in years.Distinct())
        {
            documents.AddRange(await api.DocumentsAsync(nameof(Series.F), year, stop));
        }

        var saved = await new Download(stage.ConnectionString, options.Out).SaveAsync(documents, stop);
        await _outbox.SaveAsync(Path.Combine(options.Out, "outbox"), StoryReport.StatementsIn(options.Out), stop);
        return new StoryReport(_log, file, saved, await api.ParkedAsync(stop), played);
    }

    /// <summary>What a step needs.</summary>
    private sealed record Steps(Invoker Invoker, QueuePumps Pumps, StoryActing Acting, SnapshotReader Reader)
    {
        public Func<CancellationToken, Task> Fire(DailyTimer timer) =>
            async stop =>
            {
                if (await Invoker.FireAsync(timer.Binding, timer.At.AddDays(-1), timer.At, stop) is { } failure)
                {
                    throw new InvalidOperationException($"{timer.At:u}: {failure}; see functions.log");
                }
            };

        public Func<CancellationToken, Task> Act(PlannedAct act) => stop => Acting.DoAsync(act, stop);
    }
}
