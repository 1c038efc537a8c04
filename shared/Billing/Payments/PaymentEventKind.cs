namespace Aims.Billing;

/// <summary>What an event says about a payment. Of events at the same instant, the one listed first here happened first.</summary>
public enum PaymentEventKind
{
    /// <summary>On its way: submitted, processing, to be tried again. No money yet; money already received stays.</summary>
    Pending,

    /// <summary>It did not come, or came and was taken back whole (a late failure): what was received is gone.</summary>
    Failed,

    /// <summary>It never reached the payer's bank, by a fault that is not the payer's: as if it had not been tried.</summary>
    Withdrawn,

    /// <summary>The money was received.</summary>
    Received,

    /// <summary>Part of a payout: proof that the money was received where nothing says so; it never undoes a failure.</summary>
    Settled,

    /// <summary>Money went back to the payer: refund, chargeback, dispute, R-transaction, bounced cheque.</summary>
    Reversed,

    /// <summary>A reversal did not last: the dispute was won, the refund failed.</summary>
    ReversalWithdrawn,

    /// <summary>A person said what the money is for.</summary>
    Assigned,
}
