using System.Diagnostics;

namespace Aims.Local;

/// <summary>The storage emulator, Azurite, on free ports of this machine; ended when disposed.</summary>
/// <remarks>
/// One that keeps its data is stopped by SIGTERM and waited for: a kill would lose rows that it has acknowledged. One that lives in
/// memory has nothing to lose. Only the process that was started here is ever ended.
/// </remarks>
public sealed class Emulator : IAsyncDisposable
{
    // The emulator's well-known account and key, the same on every machine: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly bool _keepsData;

    private Emulator(Process process, bool keepsData, int blobPort, int queuePort, int tablePort)
    {
        (_process, _keepsData) = (process, keepsData);
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};"
            + $"QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};"
            + $"TableEndpoint=http://127.0.0.1:{tablePort}/{Account};";
    }

    /// <summary>How the storage clients reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Requests that it has answered since it was started.</summary>
    public RequestCount Requests { get; } = new();

    /// <summary>Installs the emulator when it is missing and starts it.</summary>
    /// <param name="dataFolder">Where the data stays; null keeps them in memory until the end.</param>
    /// <param name="stop">Stops the start.</param>
    /// <exception cref="InvalidOperationException">It cannot be installed, or does not answer.</exception>
    public static async Task<Emulator> StartAsync(string? dataFolder, CancellationToken stop)
    {
        var script = await AzuriteInstall.EnsureAsync(stop);
        for (var attempt = 1; ; attempt++)
        {
            var emulator = Start(script, dataFolder);
            if (await emulator.AnswersAsync(stop))
            {
                return emulator;
            }

            await emulator.DisposeAsync();
            if (attempt == 3)
            {
                throw new InvalidOperationException("The storage emulator did not start three times in a row.");
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (_keepsData)
            {
                Signals.Terminate(_process);
            }
            else
            {
                _process.Kill();
            }

            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Emulator Start(string script, string? dataFolder)
    {
        var ports = FreePorts.Take(3);
        var info = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                script,
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--blobPort",
                $"{ports[0]}",
                "--queuePort",
                $"{ports[1]}",
                "--tablePort",
                $"{ports[2]}",
            },
        };
        foreach (var argument in dataFolder is null ? (string[])["--inMemoryPersistence"] : ["--location", dataFolder])
        {
            info.ArgumentList.Add(argument);
        }

        var process = Process.Start(info) ?? throw new InvalidOperationException("node could not be started.");
        var emulator = new Emulator(process, keepsData: dataFolder is not null, ports[0], ports[1], ports[2]);
        process.OutputDataReceived += (_, line) => emulator.Requests.Observe(line.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return emulator;
    }

    /// <summary>The three services say one after the other that they listen.</summary>
    private async Task<bool> AnswersAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(StartWithin);
        while (Requests.Listening < 3)
        {
            if (_process.HasExited || patience.IsCancellationRequested)
            {
                stop.ThrowIfCancellationRequested();
                return false;
            }

            await Task.Delay(20, stop);
        }

        return true;
    }
}
