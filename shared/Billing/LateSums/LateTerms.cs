namespace Aims.Billing;

/// <summary>What a late payment costs the customer.</summary>
/// <param name="Rates">The legal rates that are known, one for a half-year.</param>
/// <param name="Multiple">How many times the legal rate: 3 at least.</param>
/// <param name="Indemnity">Fixed, for each document paid late: 40 EUR at least.</param>
/// <remarks>Source: C. com. L441-10 II (never below three times the legal rate) and D441-5 (40 EUR).</remarks>
public sealed record LateTerms(EquatableList<LateRate> Rates, int Multiple, Money Indemnity)
{
    /// <summary>The law's floor, and what is asked unless the seller's terms say more.</summary>
    public const int LeastMultiple = 3;

    /// <summary>The decree's amount: 40 EUR.</summary>
    public static Money LeastIndemnity => new(4_000);

    /// <summary>The legal rates that are known, one for a half-year.</summary>
    /// <exception cref="ArgumentException">Two rates are of the same half-year.</exception>
    public EquatableList<LateRate> Rates { get; } =
        Rates.DistinctBy(rate => rate.HalfYear).Count() == Rates.Count
            ? Rates
            : throw new ArgumentException("A half-year has two rates.", nameof(Rates));

    /// <summary>How many times the legal rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LeastMultiple"/>.</exception>
    public int Multiple { get; } =
        Multiple >= LeastMultiple ? Multiple : throw new ArgumentOutOfRangeException(nameof(Multiple));

    /// <summary>Fixed, for each document paid late.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LeastIndemnity"/>.</exception>
    public Money Indemnity { get; } =
        Indemnity >= LeastIndemnity ? Indemnity : throw new ArgumentOutOfRangeException(nameof(Indemnity));

    /// <summary>The rate of the penalty in hundredths of a percent a year (786 for 2.62 %), or null when nobody entered the legal one.</summary>
    public int? RateOf(HalfYear halfYear) =>
        Rates.FirstOrDefault(rate => rate.HalfYear == halfYear) is { } legal ? legal.LegalBasisPoints * Multiple : null;
}
