namespace Aims.Banking;

/// <summary>The header of every message (ISO 20022 <c>GrpHdr</c>).</summary>
internal static class GroupHeader
{
    /// <summary>Refuses a header without its id or its day; answers the Paris day of the message.</summary>
    public static DateOnly Check(Element header)
    {
        header.Needed("MsgId").NeededText();
        return header.Needed("CreDtTm").Day();
    }
}
