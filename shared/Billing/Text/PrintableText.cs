namespace Aims.Billing;

/// <summary>The characters that the fonts of the documents hold: Latin-1, Latin Extended-A, Ș ș Ț ț, and the marks of French typography.</summary>
/// <remarks>
/// Checked by the decision, before a number is given: a document is never issued with a box in the place of a letter.
/// A test holds this list against the glyphs of the bundled fonts.
/// </remarks>
public static class PrintableText
{
    private const string Beyond = "ȘșȚț‐‑–—‘’‚“”„†•…‰‹›€™−";

    /// <summary>Every character that can be printed.</summary>
    public static string Repertoire { get; } =
        string.Concat(Enumerable.Range(0x20, 0x17F - 0x20 + 1).Select(code => (char)code).Where(IsLatin)) + Beyond;

    /// <summary>The first character of <paramref name="text"/> that cannot be printed, or null.</summary>
    /// <remarks>A character outside the basic plane is returned whole (both halves).</remarks>
    public static string? FirstUnprintable(string text)
    {
        foreach (var rune in (text ?? throw new ArgumentNullException(nameof(text))).EnumerateRunes())
        {
            if (
                !rune.IsBmp
                || !(IsLatin((char)rune.Value) || Beyond.Contains((char)rune.Value, StringComparison.Ordinal))
            )
            {
                return rune.ToString();
            }
        }

        return null;
    }

    /// <summary>Why <paramref name="text"/> cannot be printed, or null when it can.</summary>
    public static string? WhyNot(string text) =>
        FirstUnprintable(text) is { } character
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the character '{character}' (U+{char.ConvertToUtf32(character, 0):X4}) cannot be printed"
            )
            : null;

    private static bool IsLatin(char letter) =>
        letter is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u017F' and not '\u00AD');
}
