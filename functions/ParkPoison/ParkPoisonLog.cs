namespace Aims.Functions;

/// <summary>Events 1400–1499: poison.</summary>
internal static partial class ParkPoisonLog
{
    [LoggerMessage(1400, LogLevel.Error, "A poison message of {Queue} is parked as {Key}: {Reason}")]
    public static partial void Parked(ILogger log, string queue, string key, string reason);
}
