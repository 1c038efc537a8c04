namespace Aims.Billing;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A commercial invoice (BT-3: 380).</summary>
    Invoice,

    /// <summary>A request for the security deposit: not an invoice, no VAT.</summary>
    DepositRequest,

    /// <summary>A credit note over an invoice (BT-3: 381): its amounts are positive, its kind takes them off.</summary>
    CreditNote,

    /// <summary>What gives a security deposit back: not an invoice, no VAT.</summary>
    DepositRestitution,
}
