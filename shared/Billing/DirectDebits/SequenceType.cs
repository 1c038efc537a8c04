namespace Aims.Billing;

/// <summary>Where a direct debit stands in the life of its mandate (ISO 20022 <c>SeqTp</c>).</summary>
public enum SequenceType
{
    /// <summary>RCUR: one of a series. May be used from the first on since November 2016.</summary>
    Recurrent,

    /// <summary>FRST: the first of a series, for banks that still ask for it.</summary>
    First,
}
