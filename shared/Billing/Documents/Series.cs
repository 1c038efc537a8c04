namespace Aims.Billing;

/// <summary>A series of numbers: unique, chronological, continuous within a year of issue (spec §4).</summary>
public enum Series
{
    /// <summary>Invoices (UNTDID 1001: 380).</summary>
    F,

    /// <summary>Security deposit documents: not invoices, outside VAT.</summary>
    DG,

    /// <summary>Credit notes (UNTDID 1001: 381).</summary>
    /// <remarks>Last, because money goes to documents of one deadline in the order of this list.</remarks>
    A,
}
