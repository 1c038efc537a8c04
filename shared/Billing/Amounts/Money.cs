namespace Aims.Billing;

/// <summary>An amount of euro, exact to the cent. May be negative (a correction).</summary>
/// <param name="Cents">The amount in cents of euro; addition and subtraction are checked for overflow.</param>
/// <remarks>Euro only: a second currency would be a second type, not a field that somebody forgets to compare.</remarks>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>No money at all.</summary>
    public static Money Zero => default;

    /// <summary>The amount in euro, two decimals.</summary>
    public decimal Euros => Cents / 100m;

    /// <summary>The one rounding rule of the code base: to the cent, half away from zero.</summary>
    /// <remarks>EN 16931 BR-CO-17 and BOFiP practice; the default of .NET, banker's rounding, would give 2.66 for 2.665.</remarks>
    public static Money Round(decimal euros) =>
        new((long)(decimal.Round(euros, 2, MidpointRounding.AwayFromZero) * 100m));

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);

    /// <summary>Takes one amount from another.</summary>
    public static Money operator -(Money left, Money right) => new(left.Cents - right.Cents);

    /// <summary>Compares by value.</summary>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>Compares by value.</summary>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>Compares by value.</summary>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Compares by value.</summary>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <inheritdoc />
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>A whole number of times this amount, exact.</summary>
    public Money Times(int quantity) => new(Cents * quantity);

    /// <summary>This amount × <paramref name="part"/> ÷ <paramref name="whole"/>, rounded once.</summary>
    /// <param name="part">Days that count, 0 or more.</param>
    /// <param name="whole">Days of the month, 1 or more.</param>
    public Money Portion(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        return Round(Euros * part / whole);
    }

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left < right ? left : right;

    /// <summary>The exact sum; <see cref="Zero"/> for nothing.</summary>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Zero, (sum, next) => sum + next);
    }

    /// <summary>As in logs: <c>1234.50 EUR</c>. Documents use <see cref="French"/>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Euros:0.00} EUR");
}
