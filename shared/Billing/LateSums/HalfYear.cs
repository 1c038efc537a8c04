namespace Aims.Billing;

/// <summary>A half of a calendar year, for which the State fixes the legal interest rate, written <c>2026-S1</c>. Ordered by time.</summary>
/// <remarks>Source: C. mon. fin. L313-2 (the rate is fixed once for each half-year).</remarks>
public readonly record struct HalfYear : IComparable<HalfYear>
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a half-year such as 2026-S1";

    private const int Months = 6;

    private readonly DateOnly _first;

    private HalfYear(DateOnly first) => _first = first;

    /// <summary>First day, included: 1 January or 1 July.</summary>
    public DateOnly First => _first;

    /// <summary>Last day, included: 30 June or 31 December.</summary>
    public DateOnly Last => _first.AddMonths(Months).AddDays(-1);

    /// <summary>The half-year after.</summary>
    public HalfYear Next => new(_first.AddMonths(Months));

    /// <summary>The half-year that holds <paramref name="day"/>.</summary>
    public static HalfYear Of(DateOnly day) => new(new DateOnly(day.Year, day.Month <= Months ? 1 : Months + 1, 1));

    /// <summary>Reads <c>2026-S1</c>, exactly.</summary>
    public static bool TryParse(string? text, out HalfYear halfYear)
    {
        var first = text is { Length: 7 }
            ? text.Replace("-S1", "-01-01", StringComparison.Ordinal).Replace("-S2", "-07-01", StringComparison.Ordinal)
            : null;
        var good = IsoDate.TryParse(first, out var day);
        halfYear = good ? Of(day) : default;
        return good;
    }

    /// <summary>Reads <c>2026-S1</c>, or throws <see cref="FormatException"/>.</summary>
    public static HalfYear Parse(string text) =>
        TryParse(text, out var halfYear) ? halfYear : throw new FormatException($"'{text}' {Rule}.");

    /// <inheritdoc />
    public int CompareTo(HalfYear other) => _first.CompareTo(other._first);

    /// <summary>Earlier than.</summary>
    public static bool operator <(HalfYear left, HalfYear right) => left._first < right._first;

    /// <summary>Later than.</summary>
    public static bool operator >(HalfYear left, HalfYear right) => left._first > right._first;

    /// <summary>Not later than.</summary>
    public static bool operator <=(HalfYear left, HalfYear right) => left._first <= right._first;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(HalfYear left, HalfYear right) => left._first >= right._first;

    /// <summary>As in settings: <c>2026-S1</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_first.Year:0000}-S{(_first.Month == 1 ? 1 : 2)}");
}
