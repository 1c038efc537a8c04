using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 1500–1599: payments.</summary>
internal static partial class ProcessPaymentNotificationLog
{
    [LoggerMessage(1500, LogLevel.Information, "{Payment}: {Kind}, taken: {IsTaken}")]
    public static partial void Posted(ILogger log, PaymentId payment, PaymentEventKind kind, bool isTaken);

    [LoggerMessage(1501, LogLevel.Warning, "{Payment} waits for its provider, attempt {Attempt}")]
    public static partial void WaitsForProvider(ILogger log, Exception outage, PaymentId payment, int attempt);
}
