using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 2600–2699: direct debits.</summary>
internal static partial class CollectDirectDebitsLog
{
    [LoggerMessage(2600, LogLevel.Information, "{File}: {Debits} direct debits, {Cents} cents")]
    public static partial void Filed(ILogger log, string file, int debits, long cents);

    [LoggerMessage(2601, LogLevel.Information, "{Document} is not collected: {Reason}")]
    public static partial void Waits(ILogger log, DocumentNumber document, string reason);

    [LoggerMessage(2602, LogLevel.Warning, "{Contract} cannot be told of a new attempt for {Document}: {Reason}")]
    public static partial void NotAnnounced(ILogger log, ContractId contract, DocumentNumber document, string reason);

    [LoggerMessage(2603, LogLevel.Warning, "Runs:Debits is off: nothing is collected")]
    public static partial void SwitchedOff(ILogger log);

    [LoggerMessage(
        2604,
        LogLevel.Information,
        "Direct debits on {Day}: {Files} files, {Debits} debits, {Waiting} wait, {Announced} announced"
    )]
    public static partial void Done(ILogger log, DateOnly day, int files, int debits, int waiting, int announced);

    [LoggerMessage(
        2605,
        LogLevel.Warning,
        "{File} was begun on an earlier day and is given out on {Day}: look at its collection dates"
    )]
    public static partial void LateFile(ILogger log, string file, DateOnly day);
}
