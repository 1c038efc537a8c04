namespace Aims.Billing;

/// <summary>A part of a penalty: one balance during one half-year, as the statement shows it.</summary>
/// <param name="Days">The days and the balance, within one half-year.</param>
/// <param name="BasisPoints">The rate of the penalty in hundredths of a percent a year: 786 is 7.86 %.</param>
public sealed record LatePart(LateStep Days, int BasisPoints)
{
    // Also in leap years: the base that trade terms use when they say nothing, and the document's text says nothing else.
    private const int DaysOfYear = 365;

    private const int BasisPointsOfWhole = 10_000;

    /// <summary>When the rate was in force.</summary>
    public HalfYear HalfYear => HalfYear.Of(Days.Through);

    /// <summary>Balance × rate × days / 365 in euro, for reading: a 365th has no end in decimals, so never add these.</summary>
    public decimal Share => Weight / (DaysOfYear * BasisPointsOfWhole);

    private decimal Weight => Days.Balance.Euros * BasisPoints * Days.Days;

    /// <summary>The sum of the parts, exact until it is rounded once.</summary>
    public static Money Sum(IEnumerable<LatePart> parts) =>
        // Adding before dividing: half a cent that is made of several parts is still exactly half a cent.
        Money.Round(parts.Sum(part => part.Weight) / (DaysOfYear * BasisPointsOfWhole));
}
