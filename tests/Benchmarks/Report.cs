namespace Aims.Benchmarks;

/// <summary>All figures of one run.</summary>
/// <param name="Machine">Where it ran: rates say nothing without it, ratios much.</param>
/// <param name="Figures">Each kind of work.</param>
/// <param name="Ratios">Of one kind of work to another.</param>
/// <param name="FirstDrawingMilliseconds">The first document of a process.</param>
/// <param name="FirstSinceStartMilliseconds">From the start of that process to the file.</param>
internal sealed record Report(
    string Machine,
    IReadOnlyList<Figures> Figures,
    IReadOnlyList<Ratio> Ratios,
    double FirstDrawingMilliseconds,
    double FirstSinceStartMilliseconds
)
{
    public void Print(TextWriter output)
    {
        output.WriteLine(Machine);
        output.WriteLine(Line("", "threads", "per second", "CPU ms", "allocated KB", "file KB"));
        foreach (var it in Figures)
        {
            output.WriteLine(
                Line(
                    it.Name,
                    Text(it.Threads, "0"),
                    Text(it.PerSecond, "0"),
                    Text(it.ProcessorMilliseconds, "0.000"),
                    Text(it.AllocatedBytes / 1024.0, "0"),
                    Text(it.FileBytes / 1024.0, "0.0")
                )
            );
        }

        output.WriteLine(Line("", "by the clock", "by processor"));
        foreach (var it in Ratios)
        {
            output.WriteLine(Line(it.Name, Text(it.Clock, "0.00"), Text(it.Processor, "0.00")));
        }

        output.WriteLine(
            $"first document: {Text(FirstDrawingMilliseconds, "0")} ms, {Text(FirstSinceStartMilliseconds, "0")} ms since the start of its process"
        );
    }

    private static string Line(string name, params ReadOnlySpan<string> cells)
    {
        var line = name.PadRight(40);
        foreach (var cell in cells)
        {
            line += cell.PadLeft(13);
        }

        return line;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
