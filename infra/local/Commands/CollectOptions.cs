namespace Aims.Local;

/// <summary>What <c>collect</c> was asked for.</summary>
/// <param name="Month">The month that is issued and collected.</param>
/// <param name="Data">Where the emulator keeps its data for <c>bank</c>.</param>
internal sealed record CollectOptions(MonthOptions Month, string Data)
{
    /// <summary>Where the files for and from the bank are put unless something else is said.</summary>
    public const string Folder = "out/bank";

    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static CollectOptions Read(IReadOnlyList<string> args)
    {
        var options = new Arguments(args);
        var month = MonthOptions.Take(options, Folder);
        options.RefuseOthers();
        return new CollectOptions(month, month.Data ?? DataIn(month.Out));
    }

    /// <summary>Where the data are that belong to the files of a folder.</summary>
    public static string DataIn(string folder) => Path.Combine(folder, "data");
}
