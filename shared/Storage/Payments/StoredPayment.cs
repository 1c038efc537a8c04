using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A payment as the register holds it.</summary>
/// <param name="Registered">The payment and where its money belongs.</param>
/// <param name="IsListed">Whether it may stand in the list of unmatched money.</param>
/// <param name="ETag">Its version; default when it is not stored yet.</param>
public sealed record StoredPayment(RegisteredPayment Registered, bool IsListed, ETag ETag)
{
    /// <summary>Where its money lies as its journal says: what the entries add up to.</summary>
    public EquatableList<HeldMoney> Journalled { get; init; } = [];

    /// <summary>How many entries its journal has.</summary>
    public int Entries { get; init; }

    /// <summary>Head of its journal.</summary>
    public string JournalHead { get; init; } = JournalChain.Empty;
}
