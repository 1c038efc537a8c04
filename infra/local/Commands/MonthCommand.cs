namespace Aims.Local;

/// <summary>Runs a month on the real storage through the real wire contract of the host.</summary>
internal sealed class MonthCommand(MonthOptions options, TimeProvider clock, TextWriter output)
{
    /// <summary>Runs it.</summary>
    /// <returns>0: all went well; 1: something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var file = ContractSource.Read(options);
        await using var stage = await Stage.OpenAsync(options.Out, options.Data, clock, output, stop);
        var report = await new MonthPlay(stage, options, output).RunAsync(file, stop);
        report.Print(output, options.Out);
        if (options.Json is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToJson() + "\n", stop);
        }

        return report.IsComplete ? 0 : 1;
    }
}
