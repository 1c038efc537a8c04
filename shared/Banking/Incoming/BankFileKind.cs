namespace Aims.Banking;

/// <summary>The formats of bank files that are read.</summary>
public enum BankFileKind
{
    /// <summary>What became of our files (ISO 20022 pain.002, any version).</summary>
    Pain002,

    /// <summary>Statement of an account (ISO 20022 camt.053, any version).</summary>
    Camt053,

    /// <summary>Notification of movements (ISO 20022 camt.054, any version).</summary>
    Camt054,

    /// <summary>Statement of an account in records of 120 characters (CFONB).</summary>
    Cfonb120,
}
