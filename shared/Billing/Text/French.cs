namespace Aims.Billing;

/// <summary>Amounts and dates as printed in France, the same on every machine (no culture data of the host).</summary>
/// <remarks>Thousands are grouped by U+00A0: the U+202F of CLDR is missing from many fonts.</remarks>
public static class French
{
    /// <summary>The no-break space that French typography puts before € % : ; ? ! and inside numbers.</summary>
    public const char NoBreakSpace = '\u00A0';

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NoBreakSpace.ToString(),
        NegativeSign = "-",
    };

    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    /// <summary><c>1 234,50 €</c>.</summary>
    public static string Amount(Money money) => $"{Number(money)}{NoBreakSpace}€";

    /// <summary><c>1 234,50</c>, for a column whose head says €.</summary>
    public static string Number(Money money) => money.Euros.ToString("N2", Numbers);

    /// <summary><c>20 %</c>, <c>5,5 %</c>.</summary>
    public static string Percent(VatRate rate) => rate.Percent.ToString("0.##", Numbers) + NoBreakSpace + "%";

    /// <summary><c>1er décembre 2026</c>, <c>15 décembre 2026</c>.</summary>
    public static string Date(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day.ToString(Numbers))}{NoBreakSpace}{Months[day.Month - 1]}{NoBreakSpace}{day.Year.ToString(Numbers)}";

    /// <summary><c>15/12/2026</c>.</summary>
    public static string ShortDate(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>décembre 2026</c>.</summary>
    public static string Month(BillingPeriod period) =>
        $"{Months[period.First.Month - 1]}{NoBreakSpace}{period.First.Year.ToString(Numbers)}";

    /// <summary><c>d’août 2026</c>, <c>de décembre 2026</c>: the month after its elided preposition.</summary>
    public static string OfMonth(BillingPeriod period)
    {
        var month = Month(period);
        return month[0] is 'a' or 'o' ? $"d’{month}" : $"de {month}";
    }

    /// <summary><c>1er semestre 2026</c>, <c>2e semestre 2026</c>.</summary>
    public static string HalfYear(HalfYear halfYear) =>
        $"{(halfYear.First.Month == 1 ? "1er" : "2e")}{NoBreakSpace}semestre{NoBreakSpace}{halfYear.First.Year.ToString(Numbers)}";

    /// <summary><c>11 rue Tunis, 93200 Saint-Denis</c>, as in a sentence.</summary>
    public static string Address(PostalAddress address) =>
        $"{string.Join(", ", address.Lines)}, {address.PostCode}{NoBreakSpace}{address.City}";

    /// <summary><c>du 20/12/2026 au 31/12/2026</c>, both included.</summary>
    public static string Range(DateRange range) => $"du {ShortDate(range.First)} au {ShortDate(range.Last)}";
}
