namespace Aims.Functions;

/// <summary>Events 1500–1599: the API. No query is logged: it may hold a function key.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1500, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void RequestFailed(ILogger log, Exception failure, string method, string route);
}
