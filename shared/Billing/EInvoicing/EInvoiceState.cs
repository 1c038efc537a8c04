namespace Aims.Billing;

/// <summary>Where a document stands with the platform.</summary>
public enum EInvoiceState
{
    /// <summary>Not known to be taken: it will be submitted again, under the same number.</summary>
    Pending,

    /// <summary>Taken (200), and nothing is known against it.</summary>
    Deposited,

    /// <summary>Rejected by a platform (213), at once or later.</summary>
    Rejected,

    /// <summary>Refused by the buyer (210).</summary>
    Refused,

    /// <summary>Disputed by the buyer (207).</summary>
    Disputed,

    /// <summary>Inadmissible (501).</summary>
    Inadmissible,
}
