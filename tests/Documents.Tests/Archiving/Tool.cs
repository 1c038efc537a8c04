using System.Diagnostics;

namespace Aims.Documents.Tests;

/// <summary>A program of the machine that reads PDF in its own way.</summary>
internal static class Tool
{
    /// <summary>What a tool says about a file; skipped, by name, on a machine that lacks the tool.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="pdf">The file.</param>
    /// <param name="arguments">Those before its path.</param>
    public static string Ask(string tool, byte[] pdf, params string[] arguments)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, tool))), $"{tool} is not installed");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            using var process = Process.Start(
                new ProcessStartInfo(tool, [.. arguments, path])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return said;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
