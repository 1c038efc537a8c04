namespace Aims.Billing;

/// <summary>What is done about a direct debit that failed, by its reason code. Of two reasons, the action listed last here counts.</summary>
public enum ReturnAction
{
    /// <summary>A person decides whether the document is collected again.</summary>
    Person,

    /// <summary>The document is collected once more, later; a person decides when that fails too.</summary>
    RetryOnce,

    /// <summary>Nothing is collected from that account: the customer is asked for another.</summary>
    BlockAccount,

    /// <summary>Nothing is collected under that mandate: the customer is asked for another.</summary>
    BlockMandate,

    /// <summary>A fault of our files or settings: a person mends it, then releases the document. Nothing failed on the payer's side.</summary>
    Fix,

    /// <summary>Presented twice, says the bank: a person finds out before anything else is sent. Nothing failed on the payer's side.</summary>
    Investigate,
}
