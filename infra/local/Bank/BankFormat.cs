namespace Aims.Local;

/// <summary>The form in which a bank tells of movements.</summary>
internal enum BankFormat
{
    /// <summary>camt.053.001.02 or camt.054.001.02: what most French banks send.</summary>
    CamtV02,

    /// <summary>camt.053.001.08 or camt.054.001.08: what they move to.</summary>
    CamtV08,

    /// <summary>CFONB 120, a statement only: the older form, of French banks alone.</summary>
    Cfonb120,
}
