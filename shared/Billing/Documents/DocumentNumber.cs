namespace Aims.Billing;

/// <summary>The legal number of an issued document: <c>F2026-000123</c>. Text order is number order within a series and year.</summary>
/// <remarks>CGI, annexe II, article 242 nonies A, I, 7° (recodified in the CIBS): unique, chronological, continuous. BR-FR-01/02.</remarks>
/// <param name="Series">The series.</param>
/// <param name="Year">Year of the issue date in Paris, four digits (BR-FR-03).</param>
/// <param name="Sequence">1 to 999,999 within series and year.</param>
public readonly record struct DocumentNumber(Series Series, int Year, int Sequence)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be the number of a document such as F2026-000123";

    /// <summary>The last number of a year.</summary>
    public const int MostSequence = 999_999;

    /// <summary>Reads exactly what <see cref="ToString"/> writes, or says no.</summary>
    public static bool TryParse(string? text, out DocumentNumber number)
    {
        number = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (
            dash < 5
            || !Enum.TryParse<Series>(text![..(dash - 4)], out var series)
            || !int.TryParse(text[(dash - 4)..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        )
        {
            return false;
        }

        number = new DocumentNumber(series, year, sequence);
        return number.ToString() == text;
    }

    /// <summary>Reads a number, or throws <see cref="FormatException"/>.</summary>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' {Rule}.");

    /// <summary><c>F2026-000123</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Series}{Year:0000}-{Sequence:000000}");
}
