using System.Text.RegularExpressions;

namespace Aims.Billing;

/// <summary>Finds document numbers in what a payer wrote: <c>facture f2026 000123</c> is F2026-000123.</summary>
/// <remarks>Banks change case and drop the dash; the digits must all be there, so that a date or a phone number is no invoice.</remarks>
public static partial class NumbersInText
{
    /// <summary>The numbers in the order of the text, each once; none in no text.</summary>
    public static IEnumerable<DocumentNumber> Find(string? text) =>
        Written().Matches(text ?? "").Select(Read).OfType<DocumentNumber>().Distinct();

    private static DocumentNumber? Read(Match found)
    {
        var canonical =
            $"{found.Groups["series"].ValueSpan}{found.Groups["year"].ValueSpan}-{found.Groups["sequence"].ValueSpan}";
        return DocumentNumber.TryParse(canonical.ToUpperInvariant(), out var number) && number.Sequence > 0
            ? number
            : null;
    }

    [GeneratedRegex(
        @"(?<![A-Z0-9])(?<series>F|DG) ?(?<year>20[0-9]{2}) ?[-_/.–]? ?(?<sequence>[0-9]{6})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Written();
}
