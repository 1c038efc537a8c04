namespace Aims.Functions;

/// <summary>Events 1600–1699: webhooks.</summary>
internal static partial class WebhooksLog
{
    [LoggerMessage(1600, LogLevel.Information, "{Events} events taken from {Provider}")]
    public static partial void Taken(ILogger log, string provider, int events);

    [LoggerMessage(1601, LogLevel.Warning, "A webhook of {Provider} is refused with {Status}")]
    public static partial void Refused(ILogger log, string provider, int status);
}
