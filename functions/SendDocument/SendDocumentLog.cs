using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 1300–1399: mailing.</summary>
internal static partial class SendDocumentLog
{
    [LoggerMessage(1300, LogLevel.Warning, "The mail of {Document} waits, attempt {Attempt}: {Reason}")]
    public static partial void WaitsForProvider(ILogger log, DocumentNumber document, int attempt, string reason);
}
