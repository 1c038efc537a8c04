namespace Aims.Billing;

/// <summary>The level of managed service chosen for a server (contract, article 7.2).</summary>
public enum Level
{
    /// <summary>Bronze.</summary>
    Bronze,

    /// <summary>Bronze+, written <c>BronzePlus</c> in JSON.</summary>
    BronzePlus,

    /// <summary>Silver.</summary>
    Silver,

    /// <summary>Gold.</summary>
    Gold,
}
