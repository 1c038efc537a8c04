using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 1900–1999: orders to operations.</summary>
internal static partial class ExecuteServiceOrderLog
{
    [LoggerMessage(1900, LogLevel.Information, "Order {Order} of {Contract} is {State} at the last second")]
    public static partial void Decided(ILogger log, ContractId contract, int order, OrderState? state);

    [LoggerMessage(1901, LogLevel.Warning, "Order {Order} of {Contract} waits, attempt {Attempt}: {Reason}")]
    public static partial void Waits(ILogger log, ContractId contract, int order, int attempt, string reason);
}
