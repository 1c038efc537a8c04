namespace Aims.Banking;

/// <summary>The ids of a transaction (ISO 20022 <c>Refs</c>).</summary>
/// <param name="Servicer">The bank's own (<c>AcctSvcrRef</c>).</param>
/// <param name="MessageId">The file it comes from.</param>
/// <param name="BatchId">The batch it comes from.</param>
/// <param name="EndToEndId">The one of who began it.</param>
/// <param name="TransactionId">The one of the first bank (<c>TxId</c>).</param>
/// <param name="Mandate">RUM.</param>
internal sealed record CamtReferences(
    string? Servicer,
    string? MessageId,
    string? BatchId,
    string? EndToEndId,
    string? TransactionId,
    string? Mandate
)
{
    public static CamtReferences None { get; } = new(null, null, null, null, null, null);

    public static CamtReferences Of(Element? refs, CamtBatch? batch) =>
        new(
            refs?.Find("AcctSvcrRef").Id(),
            refs?.Find("MsgId").Id() ?? batch?.MessageId,
            refs?.Find("PmtInfId").Id() ?? batch?.BatchId,
            refs?.Find("EndToEndId").Id(),
            refs?.Find("TxId").Id(),
            refs?.Find("MndtId").Id()
        );
}
