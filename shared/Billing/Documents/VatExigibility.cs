namespace Aims.Billing;

/// <summary>When VAT falls due (BT-8).</summary>
public enum VatExigibility
{
    /// <summary>When the money is received, the rule for services (code 72).</summary>
    Receipt,

    /// <summary>When invoiced, by option: « Option pour le paiement de la taxe d’après les débits » (code 5).</summary>
    Debit,
}
