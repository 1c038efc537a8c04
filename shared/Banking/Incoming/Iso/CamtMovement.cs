namespace Aims.Banking;

/// <summary>Makes movements of one entry and its details.</summary>
internal sealed class CamtMovement(Element entry, DateOnly bookedOn, bool isShared)
{
    private readonly string? _servicer = entry.Find("AcctSvcrRef").Id();
    private readonly string? _label = entry.Find("AddtlNtryInf")?.Text;
    private readonly bool _isReversal = entry.Find("RvslInd").IsTrue();
    private readonly string? _code = CamtDetail.CodeOf(entry);

    /// <param name="detail">What is known of it.</param>
    /// <param name="amount">Above zero when credited.</param>
    /// <param name="keys">Where the keys of this statement are given.</param>
    public BankItem.Movement Of(CamtDetail detail, Money amount, MovementKeys keys)
    {
        var code = detail.Code ?? _code;
        var isReturn = !detail.IsCharge && (detail.IsReturned || _isReversal || IsUnpaid(code));
        var other = amount > Money.Zero || isReturn ? detail.Debtor : detail.Creditor;
        var own = keys.Account == other.Iban;
        var references = detail.References;
        var identity = new MovementIdentity(
            bookedOn,
            amount,
            isShared ? references.Servicer ?? _servicer : _servicer ?? references.Servicer,
            references.EndToEndId,
            references.TransactionId,
            references.Mandate,
            references.Servicer is not null || !isShared,
            string.Join('\n', other.Name, other.Iban?.Text, detail.Remittance),
            IsAlone: !isShared
        );
        return new BankItem.Movement(
            keys.Account,
            keys.Next(identity),
            bookedOn,
            amount,
            PaymentEvent.Euro,
            references.EndToEndId,
            references.MessageId,
            references.BatchId,
            references.Mandate,
            isReturn ? detail.Reason : null,
            isReturn,
            own ? null : other.Name,
            own ? null : other.Iban,
            BankText.Join([detail.Remittance, detail.Label, _label], PaymentEvent.LongestText),
            detail.Line
        )
        {
            IsTransfer = !isReturn && IsTransfer(code),
        };
    }

    /// <summary>Whether the bank transaction code is that of a credit transfer: received or issued, instant (real time) or not.</summary>
    private static bool IsTransfer(string? code) => code?.Split('/') is ["RCDT" or "ICDT" or "RRCT" or "IRCT", ..];

    /// <summary>Whether the bank transaction code says that a direct debit, issued or received, was undone.</summary>
    /// <remarks>UPDD unpaid or returned, PRDD reversed by its creditor, RCDD cancelled, RRTN returned.</remarks>
    private static bool IsUnpaid(string? code) =>
        code?.Split('/') is ["IDDT" or "RDDT", "UPDD" or "PRDD" or "RCDD" or "RRTN"];
}
