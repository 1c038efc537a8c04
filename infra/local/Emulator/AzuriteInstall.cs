using System.Diagnostics;

namespace Aims.Local;

/// <summary>Azurite as pinned in infra/local/package.json, installed once by npm.</summary>
internal static class AzuriteInstall
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Installs it when it is missing; several processes may ask at once.</summary>
    /// <returns>The script that node runs.</returns>
    public static async Task<string> EnsureAsync(CancellationToken stop)
    {
        var folder = Path.Combine(Checkout.Root, "infra", "local");
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        // npm writes this file last: without it an installation was cut short.
        var done = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(done))
        {
            await using var turn = await TurnAsync(Path.Combine(folder, ".install.lock"), stop);
            if (!File.Exists(done))
            {
                await InstallAsync(folder, stop);
            }
        }

        return script;
    }

    private static async Task InstallAsync(string folder, CancellationToken stop)
    {
        await Console.Error.WriteLineAsync("Installing the storage emulator (npm ci) ...");
        var info = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "ci", "--no-audit", "--no-fund" },
        };
        using var npm =
            Process.Start(info)
            ?? throw new InvalidOperationException("npm could not be started: is Node.js installed?");
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(stop), npm.StandardError.ReadToEndAsync(stop));
        await npm.WaitForExitAsync(stop);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed:\n{await output}{await errors}");
        }
    }

    /// <summary>One at a time, over processes: the file is open to one of them only.</summary>
    private static async Task<FileStream> TurnAsync(string path, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (waited.Elapsed < Longest)
            {
                await Task.Delay(200, stop);
            }
        }
    }
}
