namespace Aims.Local;

/// <summary>What <c>pay</c> was asked for.</summary>
/// <param name="Month">The month that is issued first.</param>
/// <param name="Notifications">How many webhooks to make up; null for the story.</param>
internal sealed record PayOptions(MonthOptions Month, int? Notifications)
{
    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static PayOptions Read(IReadOnlyList<string> args)
    {
        var options = new Arguments(args);
        var notifications = options.Whole("--notifications", 1, 1_000_000);
        var read = new PayOptions(MonthOptions.Take(options), notifications);
        options.RefuseOthers();
        if (notifications is not null && read.Month.Generate is null)
        {
            throw new UsageException("--notifications needs --generate: contracts of a file are paid by the story.");
        }

        return read;
    }
}
