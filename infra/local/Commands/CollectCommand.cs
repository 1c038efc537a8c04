namespace Aims.Local;

/// <summary>Runs a month until its direct debits have left, and writes what a bank would answer.</summary>
internal sealed class CollectCommand(CollectOptions options, TimeProvider clock, TextWriter output)
{
    /// <summary>Runs it.</summary>
    /// <returns>0: all went well; 1: something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var contracts = ContractSource.Read(options.Month);
        var data = PlayedData.Begin(options.Data);
        CollectReport report;
        await using (var stage = await Stage.OpenAsync(options.Month.Out, data.Folder, clock, output, stop))
        {
            report = await new CollectPlay(stage, options, output).RunAsync(contracts, stop);
        }

        data.Keep(report.Until);
        report.Print(output, options);
        if (options.Month.Json is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToJson() + "\n", stop);
        }

        return report.IsGood ? 0 : 1;
    }
}
