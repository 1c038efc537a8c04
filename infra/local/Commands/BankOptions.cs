namespace Aims.Local;

/// <summary>What <c>bank</c> was asked for.</summary>
/// <param name="File">The file that the bank sent.</param>
/// <param name="Out">Where the app's own words go.</param>
/// <param name="Data">The data that <c>collect</c> left.</param>
/// <param name="On">The Paris day on which the file comes; null: the day after the last one that it tells of.</param>
internal sealed record BankOptions(string File, string Out, string Data, DateOnly? On)
{
    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static BankOptions Read(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
        {
            throw new UsageException("bank needs a file: bank out/bank/1-pain002.xml");
        }

        var options = new Arguments([.. args.Skip(1)]);
        var folder = options.Text("--out") ?? CollectOptions.Folder;
        var read = new BankOptions(
            args[0],
            folder,
            options.Text("--data") ?? CollectOptions.DataIn(folder),
            options.Text("--on") is not { } text ? null
                : IsoDate.TryParse(text, out var day) ? day
                : throw new UsageException($"--on {IsoDate.Rule}, not '{text}'.")
        );
        options.RefuseOthers();
        return read;
    }
}
