namespace Aims.Billing;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A commercial invoice (BT-3: 380).</summary>
    Invoice,

    /// <summary>A request for the security deposit: not an invoice, no VAT.</summary>
    DepositRequest,
}
