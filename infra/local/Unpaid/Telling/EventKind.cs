namespace Aims.Local;

/// <summary>What happens in a story: stable names; those of one instant are told in this order.</summary>
internal enum EventKind
{
    /// <summary>A document was issued.</summary>
    InvoiceIssued,

    /// <summary>Money came.</summary>
    PaymentReceived,

    /// <summary>Money went back.</summary>
    PaymentReversed,

    /// <summary>A later deadline was asked for.</summary>
    ExtensionRequested,

    /// <summary>It was granted.</summary>
    ExtensionGranted,

    /// <summary>A missed deadline became a default.</summary>
    DefaultFlagged,

    /// <summary>The rest of the committed term is claimed at once.</summary>
    Accelerated,

    /// <summary>A default ended: paid late.</summary>
    DefaultCured,

    /// <summary>A default ended: the deadline was moved.</summary>
    DefaultWithdrawn,

    /// <summary>A default ended: there never was one.</summary>
    DefaultUnfounded,

    /// <summary>The rest of the committed term is no longer claimed at once.</summary>
    AccelerationLifted,

    /// <summary>A suspension waits, with its reasons.</summary>
    SuspensionHeld,

    /// <summary>Operations are ordered to suspend.</summary>
    SuspensionOrdered,

    /// <summary>Operations have acknowledged it.</summary>
    Suspended,

    /// <summary>A suspension was given up before it was sent.</summary>
    SuspensionCancelled,

    /// <summary>Operations are ordered to reinstate.</summary>
    ReinstatementOrdered,

    /// <summary>Operations have acknowledged it.</summary>
    Reinstated,

    /// <summary>Operations refused an order.</summary>
    OrderRefused,

    /// <summary>The customer is reminded of a deadline, or of the next cheque.</summary>
    Reminder,

    /// <summary>The customer is reminded of the end of his cure period.</summary>
    CureEnding,

    /// <summary>The customer is told what has been done.</summary>
    NoticeSent,
}
