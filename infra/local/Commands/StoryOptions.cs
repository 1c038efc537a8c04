namespace Aims.Local;

/// <summary>What <c>story</c> was asked for.</summary>
/// <param name="First">The first of the months that are played.</param>
/// <param name="Out">Where PDFs, statements and mails are put.</param>
/// <param name="Json">Where the events go as JSON; null: nowhere.</param>
internal sealed record StoryOptions(BillingPeriod First, string Out, string? Json)
{
    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static StoryOptions Read(IReadOnlyList<string> args)
    {
        var options = new Arguments(args);
        var month = options.Text("--month") ?? "2026-11";
        if (!BillingPeriod.TryParse(month, out var first))
        {
            throw new UsageException($"--month {BillingPeriod.Rule}, not '{month}'.");
        }

        var read = new StoryOptions(first, options.Text("--out") ?? "out", options.Text("--json"));
        options.RefuseOthers();
        return read;
    }
}
