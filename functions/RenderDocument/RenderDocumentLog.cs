using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 1200–1299: rendering.</summary>
internal static partial class RenderDocumentLog
{
    [LoggerMessage(1200, LogLevel.Warning, "{Document} was stored before with other bytes; they are kept")]
    public static partial void StoredBytesKept(ILogger log, DocumentNumber document);
}
