namespace Aims.Billing;

/// <summary>Where the settlement of a document stands.</summary>
public enum DocumentState
{
    /// <summary>Nothing was paid.</summary>
    Open,

    /// <summary>A part was paid.</summary>
    PartlyPaid,

    /// <summary>All of it was paid.</summary>
    Paid,

    /// <summary>What had paid it went back: it is open again, whole or in part.</summary>
    Reopened,

    /// <summary>Credit notes took off all of it: it asks for nothing.</summary>
    Credited,
}
