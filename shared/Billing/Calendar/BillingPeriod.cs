namespace Aims.Billing;

/// <summary>A calendar month that is billed, written <c>2026-12</c>. Ordered by time.</summary>
/// <remarks>Source: contract, article 6 ("mensuellement, à terme à échoir"). What is printed is the part of it inside the contract.</remarks>
public readonly record struct BillingPeriod : IComparable<BillingPeriod>
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a month such as 2026-12";

    private readonly DateOnly _first;

    private BillingPeriod(DateOnly first) => _first = first;

    /// <summary>First day, included.</summary>
    public DateOnly First => _first;

    /// <summary>Last day, included: 28 or 29 February, 30 or 31 elsewhere.</summary>
    public DateOnly Last => _first.AddMonths(1).AddDays(-1);

    /// <summary>Days of the month, 28 to 31.</summary>
    public int Days => Last.Day;

    /// <summary>The month after.</summary>
    public BillingPeriod Next => Plus(1);

    /// <summary>The month before.</summary>
    public BillingPeriod Previous => Plus(-1);

    /// <summary>The month that holds <paramref name="day"/>.</summary>
    public static BillingPeriod Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Both ends as a range.</summary>
    public DateRange Range => new(First, Last);

    /// <summary>This month and <paramref name="months"/> more (or fewer when negative).</summary>
    public BillingPeriod Plus(int months) => new(_first.AddMonths(months));

    /// <summary>Reads <c>2026-12</c>, exactly.</summary>
    public static bool TryParse(string? text, out BillingPeriod period)
    {
        var good = IsoDate.TryParse(text + "-01", out var first);
        period = good ? Of(first) : default;
        return good;
    }

    /// <summary>Reads <c>2026-12</c>, or throws <see cref="FormatException"/>.</summary>
    public static BillingPeriod Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' {Rule}.");

    /// <inheritdoc />
    public int CompareTo(BillingPeriod other) => _first.CompareTo(other._first);

    /// <summary>Earlier than.</summary>
    public static bool operator <(BillingPeriod left, BillingPeriod right) => left._first < right._first;

    /// <summary>Later than.</summary>
    public static bool operator >(BillingPeriod left, BillingPeriod right) => left._first > right._first;

    /// <summary>Not later than.</summary>
    public static bool operator <=(BillingPeriod left, BillingPeriod right) => left._first <= right._first;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(BillingPeriod left, BillingPeriod right) => left._first >= right._first;

    /// <summary>As in keys: <c>2026-12</c>.</summary>
    public override string ToString() => _first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
