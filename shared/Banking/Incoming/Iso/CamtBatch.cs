namespace Aims.Banking;

/// <summary>Which file and batch of ours an entry sums up (ISO 20022 <c>Btch</c>).</summary>
internal sealed record CamtBatch(string? MessageId, string? BatchId)
{
    public static CamtBatch Of(Element batch) => new(batch.Find("MsgId").Id(), batch.Find("PmtInfId").Id());
}
