namespace Aims.Functions;

/// <summary>Events 2000–2099: reminders.</summary>
internal static partial class RemindCustomersLog
{
    [LoggerMessage(2000, LogLevel.Information, "Reminders on {Day}: {Reminders}")]
    public static partial void Done(ILogger log, DateOnly day, int reminders);
}
