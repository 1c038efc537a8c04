using Aims.Billing;

namespace Aims.Functions;

/// <summary>Events 2000–2099: reminders.</summary>
internal static partial class RemindCustomersLog
{
    [LoggerMessage(2000, LogLevel.Information, "Reminders on {Day}: {Reminders}")]
    public static partial void Done(ILogger log, DateOnly day, int reminders);

    [LoggerMessage(2001, LogLevel.Warning, "{Contract} cannot be concluded upon and gets no reminder: {Reason}")]
    public static partial void Skipped(ILogger log, ContractId contract, string reason);
}
