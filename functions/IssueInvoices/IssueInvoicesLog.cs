namespace Aims.Functions;

/// <summary>Events 1100–1199: issuing.</summary>
internal static partial class IssueInvoicesLog
{
    [LoggerMessage(1100, LogLevel.Warning, "Issuing is switched off (Runs:Issuing)")]
    public static partial void SwitchedOff(ILogger log);

    [LoggerMessage(
        1101,
        LogLevel.Information,
        "{Contracts} contracts looked at: {Issued} documents issued, {Parked} contracts parked"
    )]
    public static partial void PageDone(ILogger log, int contracts, int issued, int parked);

    [LoggerMessage(
        1102,
        LogLevel.Information,
        "Issued on {Day}: {Issued} documents, {AmountCents} cents incl. VAT, {Parked} contracts parked, {Healed} announced late"
    )]
    public static partial void Done(ILogger log, DateOnly day, int issued, long amountCents, int parked, int healed);
}
