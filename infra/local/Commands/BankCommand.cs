namespace Aims.Local;

/// <summary>Brings a file of the bank to the data that <c>collect</c> left, and says what came of it.</summary>
internal sealed class BankCommand(BankOptions options, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    /// <summary>Runs it.</summary>
    /// <returns>0: the file was read, now or before; 1: it is refused, or something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (!File.Exists(options.File))
        {
            throw new UsageException($"{options.File} does not exist.");
        }

        var data = PlayedData.Open(options.Data);
        var content = await File.ReadAllBytesAsync(options.File, stop);
        var at = await InstantAsync(content, data.Until, stop);
        ImportReport report;
        await using (var stage = await Stage.OpenAsync(options.Out, data.Folder, clock, output, stop))
        {
            report = await new ImportPlay(stage, at).RunAsync(Path.GetFileName(options.File), content, stop);
        }

        data.Keep(at);
        report.Print(output);
        return report.IsGood ? 0 : 1;
    }

    /// <summary>When the file comes. Time does not go back: an older file comes now.</summary>
    private async Task<DateTimeOffset> InstantAsync(byte[] content, DateTimeOffset until, CancellationToken stop)
    {
        var played = ParisCalendar.DayOf(until);
        if (options.On < played)
        {
            throw new UsageException($"--on must not be before {played.ToIso()}: the data were played to that day.");
        }

        var day = options.On ?? (await ToldDays.LastAsync(content, stop))?.AddDays(1);
        return day is { } comes && ParisCalendar.StartOf(comes) + Morning is var at && at > until ? at : until;
    }
}
