using Aims.Billing;

namespace Aims.Storage;

/// <summary>One entry of an account's journal: what was recorded, and the receipts that it made.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, as sealed by the chain.</param>
/// <param name="Receipts">Money received for documents, or taken back.</param>
public sealed record JournalEntry(DateTimeOffset At, string Text, EquatableList<Receipt> Receipts)
{
    /// <summary>The entry that seals a placement of a payment, or a look at the account, with the receipts it makes.</summary>
    public static JournalEntry Of(AccountPayment? payment, EquatableList<Receipt> receipts, DateTimeOffset at)
    {
        var what = payment is null ? "settled" : AccountJson.Write(payment);
        return new JournalEntry(at, $"{at.ToIso()}\n{what}\n{AccountJson.Write(receipts)}", receipts);
    }
}
