using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 2200–2299: the approved platform.</summary>
internal static partial class TransmitInvoicesLog
{
    [LoggerMessage(2200, LogLevel.Information, "{Document} waits to be submitted: {Reason}")]
    public static partial void Waits(ILogger log, DocumentNumber document, string reason);

    [LoggerMessage(2201, LogLevel.Warning, "{Document} and all after it wait to be submitted since {Since}: {Reason}")]
    public static partial void WaitsForLong(ILogger log, DocumentNumber document, DateTimeOffset since, string reason);

    [LoggerMessage(
        2203,
        LogLevel.Warning,
        "{Document} and all after it wait: number {Next} of {Series} is not in the ledger"
    )]
    public static partial void IsMissing(ILogger log, string series, int next, DocumentNumber document);

    [LoggerMessage(
        2202,
        LogLevel.Information,
        "Platform on {Day}: {Deposited} documents deposited, {Rejected} rejected, {Waiting} series wait, {Statuses} new statuses"
    )]
    public static partial void Done(ILogger log, DateOnly day, int deposited, int rejected, int waiting, int statuses);
}
