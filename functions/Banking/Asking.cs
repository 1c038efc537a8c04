using Aims.Storage;

namespace Aims.Functions;

/// <summary>Asks a person about something that a bank file says: once, however many files say it.</summary>
internal sealed class Asking(ParkedTable parked, BankFileTable files, TimeProvider clock)
{
    /// <summary>Sets it aside for a person.</summary>
    /// <param name="about">What it is about, such as <c>debit|F2026-000123-1</c>.</param>
    /// <param name="reason">What is to be said: the same again is asked once, even after a person has taken it off the list.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether it is asked now.</returns>
    public async Task<bool> AskAsync(string about, string reason, CancellationToken stop)
    {
        if (await files.WasAskedAsync(about, reason, stop))
        {
            return false;
        }

        await parked.ParkAsync(new Parked(ParkedKeys.BankNews(about), reason, clock.GetUtcNow()), stop);
        // Noted last: a crash in between parks the same thing under the same key.
        await files.NoteAskedAsync(about, reason, stop);
        return true;
    }

    /// <summary>Takes a question off the list that has answered itself.</summary>
    public Task SettleAsync(string about, CancellationToken stop) =>
        parked.RemoveAsync(ParkedKeys.BankNews(about), stop);
}
