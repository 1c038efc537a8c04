#pragma warning disable MA0048 // A movement of the account, and the kinds of it.

namespace Aims.Local;

/// <summary>Why money moved.</summary>
internal enum BankMovementKind
{
    /// <summary>The direct debits of a batch were collected: one sum.</summary>
    BatchCredit,

    /// <summary>A direct debit was returned or refunded.</summary>
    DebitReturn,

    /// <summary>A transfer came.</summary>
    TransferIn,

    /// <summary>A transfer left.</summary>
    TransferOut,
}

/// <summary>A booked movement of the account.</summary>
/// <param name="Reference">The bank's own, the same in every file: <c>BK00000001</c>, at most 16 characters.</param>
/// <param name="Kind">Why.</param>
/// <param name="BookedOn">Booking day, which is the value day too.</param>
/// <param name="Amount">Above zero when it was credited.</param>
/// <param name="Debits">The direct debits it is about: those of a batch that were collected, or the one that came back.</param>
/// <param name="Reason">ISO 20022 reason code of a return.</param>
/// <param name="Party">Name of the other side of a transfer.</param>
/// <param name="PartyIban">Its account.</param>
/// <param name="EndToEndId">End-to-end id of a transfer, when its payer gave one.</param>
/// <param name="Text">Remittance information of a transfer.</param>
internal sealed record BankMovement(
    string Reference,
    BankMovementKind Kind,
    DateOnly BookedOn,
    Money Amount,
    EquatableList<DebitAtBank> Debits,
    string? Reason = null,
    string? Party = null,
    Iban? PartyIban = null,
    string? EndToEndId = null,
    string? Text = null
)
{
    /// <summary>The batch of direct debits it is about; null for a transfer.</summary>
    public ReceivedBatch? Batch => Debits.Count > 0 ? Debits[0].Batch : null;

    /// <summary>The file they came in; null for a transfer.</summary>
    public ReceivedFile? File => Debits.Count > 0 ? Debits[0].File : null;
}
