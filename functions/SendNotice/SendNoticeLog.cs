using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 1700–1799: notices.</summary>
internal static partial class SendNoticeLog
{
    [LoggerMessage(1700, LogLevel.Warning, "Notice {Notice} of {Contract} waits, attempt {Attempt}: {Reason}")]
    public static partial void WaitsForProvider(
        ILogger log,
        ContractId contract,
        string notice,
        int attempt,
        string reason
    );
}
