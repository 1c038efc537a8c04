namespace Aims.Billing;

/// <summary>Whether a mandate may be collected from.</summary>
public enum MandateState
{
    /// <summary>It may.</summary>
    Active,

    /// <summary>The payer, or we, ended it.</summary>
    Revoked,

    /// <summary>Nothing was collected under it for 36 months.</summary>
    Lapsed,

    /// <summary>A direct debit came back, and a person has to act.</summary>
    Blocked,
}
