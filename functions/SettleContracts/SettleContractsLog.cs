namespace Aims.Functions;

/// <summary>Events 2100–2199: ends of contracts.</summary>
internal static partial class SettleContractsLog
{
    [LoggerMessage(2100, LogLevel.Warning, "Issuing is switched off (Runs:Issuing): no contract is settled")]
    public static partial void SwitchedOff(ILogger log);

    [LoggerMessage(
        2101,
        LogLevel.Information,
        "Ends on {Day}: {Looked} contracts looked at, {Restituted} provisions given back, {RefundedCents} cents to refund, {Parked} parked"
    )]
    public static partial void Done(
        ILogger log,
        DateOnly day,
        int looked,
        int restituted,
        long refundedCents,
        int parked
    );
}
