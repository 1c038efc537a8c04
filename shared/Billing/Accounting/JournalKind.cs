namespace Aims.Billing;

/// <summary>The journals of the export, in their order within a day.</summary>
public enum JournalKind
{
    /// <summary>Documents: invoices, deposit requests, credit notes, restitutions.</summary>
    Sales,

    /// <summary>Money that came, or went.</summary>
    Money,

    /// <summary>What moves between accounts without either: VAT that falls due, money that is somebody else's.</summary>
    Miscellaneous,
}
