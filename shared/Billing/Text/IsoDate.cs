namespace Aims.Billing;

/// <summary>A day as written everywhere but on documents: <c>2026-12-01</c> (ISO 8601).</summary>
public static class IsoDate
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a date such as 2026-12-01";

    private const string Format = "yyyy-MM-dd";

    /// <summary>The text of a day.</summary>
    public static string ToIso(this DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads exactly what <see cref="ToIso"/> writes, or says no.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads a day, or throws <see cref="FormatException"/>.</summary>
    public static DateOnly Parse(string text) =>
        TryParse(text, out var day) ? day : throw new FormatException($"'{text}' {Rule}.");
}
