using Aims.Banking;

namespace Aims.Local;

/// <summary>The days that a file of the bank tells of.</summary>
internal static class ToldDays
{
    /// <summary>The last of them; of a file that breaks a rule, the last one before it does.</summary>
    public static async Task<DateOnly?> LastAsync(byte[] file, CancellationToken stop)
    {
        DateOnly? last = null;
        using var stream = new MemoryStream(file, writable: false);
        try
        {
            await foreach (var item in BankFile.ReadAsync(stream, stop))
            {
                var day = DayOf(item);
                last = last > day ? last : day;
            }
        }
        catch (BankFileFaultException)
        {
            // The app says it, with its line and rule.
            return last;
        }

        return last;
    }

    private static DateOnly DayOf(BankItem item) =>
        item switch
        {
            BankItem.Movement it => it.BookedOn,
            BankItem.StatusReport it => it.Day,
            BankItem.Statement it => it.ClosedOn,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
