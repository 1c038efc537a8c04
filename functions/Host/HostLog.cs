namespace Aims.Functions;

/// <summary>Events 1000–1099: the edge to the Functions host.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1000, LogLevel.Information, "{Function} fired, invocation {Invocation}, past due: {IsPastDue}")]
    public static partial void TimerFired(ILogger log, string function, string invocation, bool isPastDue);

    [LoggerMessage(1001, LogLevel.Error, "{Function} failed, invocation {Invocation}")]
    public static partial void InvocationFailed(ILogger log, Exception failure, string function, string invocation);

    [LoggerMessage(1002, LogLevel.Warning, "A message of {Queue} is parked as {Key}: {Reason}")]
    public static partial void MessageParked(ILogger log, string queue, string key, string reason);
}
