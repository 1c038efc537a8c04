using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 2300–2399: reports of what was collected.</summary>
internal static partial class ReportCollectionsLog
{
    [LoggerMessage(
        2300,
        LogLevel.Warning,
        "What {Contract} has paid waits to be reported, attempt {Attempt}: {Reason}"
    )]
    public static partial void WaitsForPlatform(ILogger log, ContractId contract, int attempt, string reason);
}
