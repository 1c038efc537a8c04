using System.Text;

namespace Aims.Banking;

/// <summary>Texts of banks and payers, made fit to be kept.</summary>
internal static class BankText
{
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "NONREF",
        "NOREF",
        "NOTPROVIDED",
        "NOT PROVIDED",
        "NOTAVAILABLE",
        "NONE",
        "N/A",
        "NA",
        "0",
    };

    /// <summary>
    /// White space and control characters become one space each run, none at the ends; cut to <paramref name="longest"/> characters but
    /// never within a pair of surrogates; null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsControl(letter) && !char.IsWhiteSpace(letter))
            {
                clean.Append(letter);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        var cut = Cut(clean.ToString(), longest).TrimEnd();
        return cut.Length == 0 ? null : cut;
    }

    /// <summary>At most so many characters, no half surrogate at the end.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>Several texts, each once, with a space between them; null when there is none.</summary>
    public static string? Join(IEnumerable<string?> texts, int longest) =>
        Clean(
            string.Join(
                ' ',
                texts.Select(text => Clean(text, longest)).OfType<string>().Distinct(StringComparer.Ordinal)
            ),
            longest
        );

    /// <summary>A reference; null when it is one of the words (or zeros) that banks put where there is none.</summary>
    public static string? Reference(string? text) =>
        text is null || Placeholders.Contains(text) || text.All(letter => letter == '0') ? null : text;

    /// <summary>An account number of the other side; null when it is none: what others write is no reason to refuse their money.</summary>
    public static Iban? Account(string? text) => Iban.TryParse(text?.ToUpperInvariant(), out var iban) ? iban : null;
}
