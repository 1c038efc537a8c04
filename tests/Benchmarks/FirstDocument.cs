using System.Diagnostics;

namespace Aims.Benchmarks;

/// <summary>What the first document costs a process that has just started: reading of code and of the faces included.</summary>
internal static class FirstDocument
{
    public const string Argument = "first";

    private const int Processes = 7;

    /// <summary>Milliseconds of the first drawing, and from the start of the process to its end: medians of several processes.</summary>
    public static (double Drawing, double SinceStart) Measure()
    {
        var measured = Enumerable.Range(0, Processes).Select(_ => Ask()).ToList();
        return (Median.Of(measured.Select(it => it.Drawing)), Median.Of(measured.Select(it => it.SinceStart)));
    }

    /// <summary>Draws one document and says how many milliseconds it took.</summary>
    public static void Answer()
    {
        var document = Samples.OnePage;
        var watch = Stopwatch.StartNew();
        DocumentPdf.Draw(document, Samples.Plain);
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static (double Drawing, double SinceStart) Ask()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [Argument])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var line = process.StandardOutput.ReadLine();
        var sinceStart = watch.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        return (double.Parse(line!, CultureInfo.InvariantCulture), sinceStart);
    }
}
