namespace Aims.Billing;

/// <summary>What operations are ordered to do with all services of a contract.</summary>
public enum ServiceChange
{
    /// <summary>Suspend them (R8.2, article 6.3).</summary>
    Suspend,

    /// <summary>Give them back (R10).</summary>
    Reinstate,
}
