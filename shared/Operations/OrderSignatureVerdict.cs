namespace Aims.Operations;

/// <summary>What the signature of an order proves to who receives it.</summary>
public enum OrderSignatureVerdict
{
    /// <summary>Nothing: it is missing, malformed, or of another body or secret.</summary>
    Bad,

    /// <summary>AimsServerless signed exactly these bytes, less than five minutes ago.</summary>
    Good,

    /// <summary>AimsServerless signed exactly these bytes, but too long ago or ahead: perhaps an order that is played again.</summary>
    Outdated,
}
