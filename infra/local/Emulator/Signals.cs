using System.Diagnostics;

namespace Aims.Local;

/// <summary>Asks a process to end; .NET itself can only kill.</summary>
internal static class Signals
{
    /// <summary>SIGTERM on Unix; on Windows, where there is none, the process is killed.</summary>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
            return;
        }

        using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-TERM", $"{process.Id}" } });
        kill?.WaitForExit();
    }
}
