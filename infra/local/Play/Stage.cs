using System.Diagnostics;

namespace Aims.Local;

/// <summary>What a command plays on: the storage emulator, a desk of operations, and the functions app on the day that it is to be.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>Polls are frequent here: nobody pays for them, and a newcomer waits.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(30);

    private readonly Emulator _emulator;
    private readonly TextWriter _log;
    private readonly TimeProvider _clock;
    private readonly PlayedClock _played;
    private readonly string _folder;

    private Stage(
        Emulator emulator,
        OperationsDesk operations,
        RunSecrets secrets,
        PlayedClock played,
        TextWriter log,
        TimeProvider clock,
        string folder
    )
    {
        (_emulator, Operations, Secrets) = (emulator, operations, secrets);
        (_played, _log, _clock, _folder) = (played, log, clock, folder);
    }

    /// <summary>How the storage clients reach the emulator.</summary>
    public string ConnectionString => _emulator.ConnectionString;

    /// <summary>What this run signs with.</summary>
    public RunSecrets Secrets { get; }

    /// <summary>Who takes the app's orders; its words go where those of the app go.</summary>
    public OperationsDesk Operations { get; }

    /// <summary>Where the app's own words go.</summary>
    public string LogPath => LogIn(_folder);

    private string ClockPath => Path.GetFullPath(Path.Combine(_folder, "clock"));

    /// <summary>Starts the emulator.</summary>
    /// <param name="folder">Where results and the app's log go.</param>
    /// <param name="data">Where the emulator keeps its data; null: nowhere.</param>
    /// <param name="clock">The real clock, which the host's messages bear.</param>
    /// <param name="output">Takes what is being done.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<Stage> OpenAsync(
        string folder,
        string? data,
        TimeProvider clock,
        TextWriter output,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder);
        await output.WriteLineAsync("Starting the storage emulator ...");
        // Pumps, the desk and the app write to it at once.
        var log = TextWriter.Synchronized(new StreamWriter(LogIn(folder)) { AutoFlush = true });
        var secrets = RunSecrets.Random();
        var played = new PlayedClock(clock.GetUtcNow());
        var operations = await OperationsDesk.OpenAsync(0, secrets.Operations, played, log, stop);
        var emulator = await Emulator.StartAsync(data, stop);
        return new Stage(emulator, operations, secrets, played, log, clock, folder);
    }

    /// <summary>The instant at which the app's clock stands on a day: IssueInvoices fires at 05:00 UTC (function.json).</summary>
    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero);

    /// <summary>Starts the app on a day.</summary>
    public Task<FunctionApp> StartAppAsync(DateOnly day, CancellationToken stop)
    {
        _played.MoveTo(At(day));
        return FunctionApp.StartAsync(ConnectionString, At(day), Secrets.SettingsWith(Operations), _log, stop);
    }

    /// <summary>Starts the app on a clock that <see cref="MoveTo"/> moves: months are played without a start a day.</summary>
    public async Task<FunctionApp> StartMovingAppAsync(DateTimeOffset from, CancellationToken stop)
    {
        MoveTo(from);
        var settings = new Dictionary<string, string>(Secrets.SettingsWith(Operations), StringComparer.Ordinal)
        {
            ["Clock__File"] = ClockPath,
        };
        return await FunctionApp.StartAsync(ConnectionString, now: null, settings, _log, stop);
    }

    /// <summary>Moves the clock of the moving app, and that of the desk: while nothing is in work.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        _played.MoveTo(instant);
        var next = ClockPath + ".next";
        File.WriteAllText(next, instant.ToString("O", CultureInfo.InvariantCulture));
        // At once: nobody finds half an instant.
        File.Move(next, ClockPath, overwrite: true);
    }

    /// <summary>Does something to an app while its queues are pumped, waits until they are empty, and counts what it took.</summary>
    public async Task<Played> PlayAsync(FunctionApp app, Func<Invoker, QueuePumps, Task> act, CancellationToken stop)
    {
        using var invoker = new Invoker(app.Address, _clock);
        using (var api = new ApiClient(app.Address))
        {
            // The first request makes the tables and queues of an empty emulator, which Azure's infrastructure has already.
            await api.ParkedAsync(stop);
        }

        await _emulator.Requests.SettledAsync(stop);
        var begun = _emulator.Requests.Total;
        var lasted = Stopwatch.StartNew();
        var pumps = QueuePumps.Start(FunctionApp.Folder, ConnectionString, invoker, Poll, _log);
        await using (pumps)
        {
            await act(invoker, pumps);
            await pumps.DrainAsync(stop);
        }

        lasted.Stop();
        await _emulator.Requests.SettledAsync(stop);
        return new Played(_emulator.Requests.Total - begun - pumps.HostRequests, pumps.Poisoned, lasted.Elapsed);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Operations.DisposeAsync();
        await _emulator.DisposeAsync();
        File.Delete(ClockPath);
        await _log.DisposeAsync();
    }

    private static string LogIn(string folder) => Path.Combine(folder, "functions.log");
}
