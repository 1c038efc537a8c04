namespace Aims.Payments;

/// <summary>What a signature proves.</summary>
public enum SignatureVerdict
{
    /// <summary>Nothing: it is malformed, or of another body or secret.</summary>
    Bad,

    /// <summary>The provider signed exactly these bytes, recently where the signature says when.</summary>
    Good,

    /// <summary>The provider signed exactly these bytes, but too long ago or ahead: perhaps a message that is played again.</summary>
    Outdated,
}
