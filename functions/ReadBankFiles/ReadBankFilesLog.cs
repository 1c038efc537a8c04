namespace Aims.Functions;

/// <summary>Events 2500–2599: files of the bank. No name, account or text of a payer.</summary>
internal static partial class ReadBankFilesLog
{
    [LoggerMessage(
        2500,
        LogLevel.Information,
        "Bank file {File} ({Format}): {Movements} movements, {Received} received, {ForPerson} for a person"
    )]
    public static partial void Read(
        ILogger log,
        string file,
        string format,
        int movements,
        int received,
        int forPerson
    );

    [LoggerMessage(2501, LogLevel.Warning, "Bank file {File} is refused, nothing of it is taken: line {Line}: {Rule}")]
    public static partial void Refused(ILogger log, string file, int line, string rule);

    [LoggerMessage(2502, LogLevel.Error, "The bank file {Blob} cannot be read now and waits for the next run")]
    public static partial void Failed(ILogger log, Exception failure, string blob);

    [LoggerMessage(
        2503,
        LogLevel.Information,
        "Bank files on {Day}: {Read} read, {Refused} refused, {Again} read before"
    )]
    public static partial void Done(ILogger log, DateOnly day, int read, int refused, int again);
}
