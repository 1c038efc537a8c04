using System.Diagnostics;
using System.Net.Sockets;

namespace Aims.Local;

/// <summary>The functions executable as the host runs it: one process on one port, started again when it dies, killed at the end.</summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    private const int MostErrors = 3;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);

    private readonly ProcessStartInfo _start;
    private readonly TextWriter _log;
    private readonly Lock _turn = new();
    private Process? _process;
    private int _errors;
    private bool _isStopping;

    private FunctionApp(ProcessStartInfo start, TextWriter log, Uri address) =>
        (_start, _log, Address) = (start, log, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The folder that would be deployed: host.json, a folder per function, the executable; built with this program.</summary>
    public static string Folder { get; } =
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "..",
                "..",
                "Aims.Functions",
                Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
            )
        );

    /// <summary>Starts it and waits for its first answer.</summary>
    /// <param name="connectionString">The emulator.</param>
    /// <param name="now">The clock of the app; null for the real one.</param>
    /// <param name="settings">Settings beside those of local.settings.json.</param>
    /// <param name="log">Takes what it prints.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<FunctionApp> StartAsync(
        string connectionString,
        DateTimeOffset? now,
        IReadOnlyDictionary<string, string> settings,
        TextWriter log,
        CancellationToken stop
    )
    {
        var port = FreePorts.Take(1)[0];
        var start = StartInfo(connectionString, now, settings, port);
        var app = new FunctionApp(start, log, new Uri($"http://127.0.0.1:{port}"));
        app.StartProcess();
        try
        {
            await app.ReadyAsync(stop);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process where it stands (SIGKILL), as a crash would: the host starts another.</summary>
    public void Kill()
    {
        lock (_turn)
        {
            _process!.Kill();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Process? process;
        lock (_turn)
        {
            _isStopping = true;
            process = _process;
        }

        if (process is not null)
        {
            // As the host does: the handler is killed, never asked.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static ProcessStartInfo StartInfo(
        string connectionString,
        DateTimeOffset? now,
        IReadOnlyDictionary<string, string> settings,
        int port
    )
    {
        var start = new ProcessStartInfo(
            Path.Combine(Folder, OperatingSystem.IsWindows() ? "Aims.Functions.exe" : "Aims.Functions")
        )
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in LocalSettings.Read().Concat(settings))
        {
            start.Environment[name] = value;
        }

        start.Environment["Storage"] = connectionString;
        start.Environment["AzureWebJobsStorage"] = connectionString;
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = Folder;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Clock__Now"] = now?.ToString("O", CultureInfo.InvariantCulture) ?? "";
        return start;
    }

    private void StartProcess()
    {
        lock (_turn)
        {
            if (_isStopping)
            {
                return;
            }

            _process = new Process { StartInfo = _start, EnableRaisingEvents = true };
            _process.OutputDataReceived += (_, line) => Log(line.Data);
            _process.ErrorDataReceived += (_, line) => Log(line.Data);
            _process.Exited += (process, _) => Restart((Process)process!);
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
    }

    /// <summary>The host starts a handler again that ended with an error, twice; one that ended with 0 stays dead.</summary>
    private void Restart(Process ended)
    {
        if (_isStopping || ended.ExitCode == 0 || Interlocked.Increment(ref _errors) >= MostErrors)
        {
            return;
        }

        Log($"The functions app ended with {ended.ExitCode}; it is started again.");
        StartProcess();
    }

    private void Log(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.WriteLine(line);
            }
        }
    }

    private async Task ReadyAsync(CancellationToken stop)
    {
        using var http = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await http.GetAsync(Address, stop);
                return;
            }
            catch (HttpRequestException e)
                when (e.InnerException is SocketException && waited.Elapsed < ReadyWithin && _errors < MostErrors)
            {
                await Task.Delay(25, stop);
            }
        }
    }
}
