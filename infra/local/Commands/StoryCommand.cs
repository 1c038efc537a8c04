using System.Diagnostics;

namespace Aims.Local;

/// <summary>Plays four months of one who does not pay in time and of one who does, and tells what came of it.</summary>
internal sealed class StoryCommand(StoryOptions options, TimeProvider clock, TextWriter output)
{
    /// <summary>Runs it.</summary>
    /// <returns>0: everything that must hold does; 1: something does not.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var lasted = Stopwatch.StartNew();
        var file = StoryCast.BegunIn(options.First);
        await using var stage = await Stage.OpenAsync(options.Out, data: null, clock, output, stop);
        var report = await new StoryPlay(stage, options, output).RunAsync(file, stop);
        report.Print(output, options.Out, lasted.Elapsed);
        if (options.Json is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToJson() + "\n", stop);
        }

        return report.IsGood ? 0 : 1;
    }
}
