using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>An account as it is stored.</summary>
/// <param name="Account">Its facts.</param>
/// <param name="Proceedings">What was concluded about it, ordered and told.</param>
/// <param name="Recorded">The allocations that its receipts add up to.</param>
/// <param name="PdfHashes">SHA-256 of the PDF of each receivable, hex.</param>
/// <param name="Entries">How many entries its journal has.</param>
/// <param name="JournalHead">Head of its journal.</param>
/// <param name="IsWaiting">Whether it was last known to hold money that no document took.</param>
/// <param name="ETag">Version of its head row; null when there is none yet.</param>
public sealed record StoredAccount(
    Account Account,
    Proceedings Proceedings,
    EquatableList<Allocation> Recorded,
    IReadOnlyDictionary<DocumentNumber, string> PdfHashes,
    int Entries,
    string JournalHead,
    bool IsWaiting,
    ETag? ETag
)
{
    /// <summary>Where it stands.</summary>
    public Settlement Settlement => Account.Settle();
}
