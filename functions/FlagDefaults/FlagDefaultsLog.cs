namespace Aims.Functions;

/// <summary>Events 1800–1899: defaults.</summary>
internal static partial class FlagDefaultsLog
{
    [LoggerMessage(
        1800,
        LogLevel.Information,
        "Defaults on {Day}: {Looked} contracts looked at, {Flagged} flagged, {Closed} closed, {Suspending} to suspend, braked: {IsBraked}, {Parked} parked"
    )]
    public static partial void Done(
        ILogger log,
        DateOnly day,
        int looked,
        int flagged,
        int closed,
        int suspending,
        bool isBraked,
        int parked
    );
}
