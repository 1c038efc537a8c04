namespace Aims.Banking;

/// <summary>One thing that a bank file says, in the one form of all formats (pain.002, camt.053, camt.054, CFONB 120).</summary>
public abstract record BankItem
{
    private BankItem() { }

    /// <summary>A booked movement of the account: an entry, or one of its details when the file gives them.</summary>
    /// <param name="Account">The account that was credited or debited.</param>
    /// <param name="Key">
    /// The same for the same movement whichever file of this bank tells of it and however often: 1 to 64 of <c>A-Z a-z 0-9 -</c>.
    /// </param>
    /// <param name="BookedOn">Booking day.</param>
    /// <param name="Amount">Above zero when it was credited to us, below when debited.</param>
    /// <param name="Currency">ISO 4217.</param>
    /// <param name="EndToEndId"><c>EndToEndId</c>; null when absent or NOTPROVIDED.</param>
    /// <param name="MessageId">Id of the file that the movement comes from (<c>MsgId</c>), when given.</param>
    /// <param name="BatchId">Id of the batch that it comes from (<c>PmtInfId</c>), when given.</param>
    /// <param name="Mandate">RUM, when given.</param>
    /// <param name="Reason">Reason code of an R-transaction, when it is one and a code is given.</param>
    /// <param name="IsReturn">Whether the bank says that it undoes a direct debit (return reason, reversal, bank transaction code).</param>
    /// <param name="Party">Name of the other side.</param>
    /// <param name="PartyIban">Its account.</param>
    /// <param name="Text">Remittance information and labels, at most <see cref="PaymentEvent.LongestText"/> characters.</param>
    /// <param name="Line">Line of the file on which it begins, from 1.</param>
    public sealed record Movement(
        Iban Account,
        string Key,
        DateOnly BookedOn,
        Money Amount,
        string Currency,
        string? EndToEndId,
        string? MessageId,
        string? BatchId,
        string? Mandate,
        string? Reason,
        bool IsReturn,
        string? Party,
        Iban? PartyIban,
        string? Text,
        int Line
    ) : BankItem
    {
        /// <summary>
        /// Whether the bank says that it is a credit transfer, in or out: whatever id it quotes, it is no direct debit. A payer may write
        /// the id of the debit that came back, as his bank showed it to him.
        /// </summary>
        public bool IsTransfer { get; init; }

        /// <summary>The direct debit that it collects or undoes, by its id; null when it names none.</summary>
        public EndToEndId? DirectDebit =>
            !IsTransfer && Billing.EndToEndId.TryParse(EndToEndId, out var id) ? id : null;
    }

    /// <summary>What became of a file of ours, of one of its batches, or of one of its direct debits (pain.002).</summary>
    /// <param name="MessageId">The file (<c>OrgnlMsgId</c>).</param>
    /// <param name="BatchId">The batch (<c>OrgnlPmtInfId</c>); null: all of the file.</param>
    /// <param name="EndToEndId">The direct debit (<c>OrgnlEndToEndId</c>); null: all of the batch.</param>
    /// <param name="IsRejected">Whether it was rejected (RJCT); else it was taken so far.</param>
    /// <param name="Reason">Reason code (<c>StsRsnInf/Rsn/Cd</c>), when given.</param>
    /// <param name="Day">The Paris day of the report.</param>
    /// <param name="Line">Line of the file on which it begins, from 1.</param>
    public sealed record StatusReport(
        string MessageId,
        string? BatchId,
        string? EndToEndId,
        bool IsRejected,
        string? Reason,
        DateOnly Day,
        int Line
    ) : BankItem;

    /// <summary>An account statement over whole days (camt.053, CFONB 120): what it covers. A notification (camt.054) covers nothing.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Opening">Balance before its first movement.</param>
    /// <param name="OpenedOn">The day of that balance: all that was booked until its end is in it.</param>
    /// <param name="Closing">Balance after its last movement.</param>
    /// <param name="ClosedOn">The day of that balance, included: everything booked until its end is told.</param>
    public sealed record Statement(Iban Account, Money Opening, DateOnly OpenedOn, Money Closing, DateOnly ClosedOn)
        : BankItem;
}
