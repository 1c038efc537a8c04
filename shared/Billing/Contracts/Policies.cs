#pragma warning disable MA0048 // Five small choices of a contract read best on one page.
namespace Aims.Billing;

/// <summary>Means of payment of the contract (article 6).</summary>
public enum MeansOfPayment
{
    /// <summary>SEPA direct debit under a mandate (UNTDID 4461: 59).</summary>
    DirectDebit,

    /// <summary>Cheque (20).</summary>
    Cheque,

    /// <summary>SEPA credit transfer (58).</summary>
    Transfer,
}

/// <summary>How a month that the contract covers in part is billed (spec R1).</summary>
public enum Proration
{
    /// <summary>The month in full.</summary>
    None,

    /// <summary>The monthly price × days covered ÷ days of the month.</summary>
    Daily,
}

/// <summary>What the one-month provision is in law (spec R3; french-billing §1.6).</summary>
public enum ProvisionPolicy
{
    /// <summary>A line with VAT on the first invoice, given back by a credit note.</summary>
    FirstInvoiceLine,

    /// <summary>A security deposit outside VAT, on a document of its own in the DG series.</summary>
    SecurityDeposit,
}

/// <summary>When a default suspends the services (spec R8).</summary>
public enum SuspensionPolicy
{
    /// <summary>On the day after the deadline: the text of article 6.3.</summary>
    AtDeadline,

    /// <summary>Only once the cure period is over.</summary>
    AfterCurePeriod,
}

/// <summary>The SEPA direct debit scheme of a mandate.</summary>
public enum MandateScheme
{
    /// <summary>Refundable for eight weeks.</summary>
    Core,

    /// <summary>Between companies, no refund right.</summary>
    B2B,
}
