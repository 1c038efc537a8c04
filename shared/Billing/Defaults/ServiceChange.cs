namespace Aims.Billing;

/// <summary>What operations are ordered to do with all services of a contract, never with some of them.</summary>
public enum ServiceChange
{
    /// <summary>Suspend them: the contract is in default (spec R8.2; contract, article 6).</summary>
    Suspend,

    /// <summary>Reinstate them: nothing is overdue any more, or the default was unfounded (spec R10).</summary>
    Reinstate,
}
