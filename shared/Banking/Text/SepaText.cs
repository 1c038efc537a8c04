using System.Text;

namespace Aims.Banking;

/// <summary>Text as every bank of the area must take it (EPC130-08 §1.4): letters without accents, digits, space and <c>/-?:().,'+</c>.</summary>
/// <remarks>
/// What the set lacks is written with its own letters where it has some (<see cref="SepaTransliteration"/>), else as a full stop, which
/// is what banks put themselves (EPC217-08). Blanks of any kind become one space, and none leads or ends. A text is written the
/// same however often it goes through here.
/// </remarks>
public static class SepaText
{
    /// <summary>Longest name of a party that banks pass on (<c>Nm</c>).</summary>
    public const int LongestName = 70;

    /// <summary>Longest unstructured remittance information (<c>RmtInf/Ustrd</c>).</summary>
    public const int LongestRemittance = 140;

    /// <summary>Longest id (<c>MsgId</c>, <c>PmtInfId</c>, <c>EndToEndId</c>, <c>MndtId</c>).</summary>
    public const int LongestIdentifier = 35;

    /// <summary>What <see cref="IsIdentifier"/> asks for.</summary>
    public const string IdentifierRule =
        "must have 1 to 35 of the characters a-z A-Z 0-9 / - ? : ( ) . , ' + and space, without a space or / at an end, and no //";

    private const string Marks = "/-?:().,'+ ";

    private const char Replacement = '.';

    /// <summary>The name of a party, at most 70 characters.</summary>
    public static string Name(string text) => Of(text, LongestName);

    /// <summary>What a payment is for, at most 140 characters.</summary>
    public static string Remittance(string text) => Of(text, LongestRemittance);

    /// <summary>The text in the set, cut.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Most characters of the result, 1 or more.</param>
    /// <returns>1 to <paramref name="longest"/> characters: a text of blanks alone, or none, becomes a full stop.</returns>
    public static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var all = string.Concat(text.EnumerateRunes().Select(Written));
        var words = string.Join(' ', all.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var cut = words.Length > longest ? words[..longest].TrimEnd(' ') : words;
        return cut.Length > 0 ? cut : Replacement.ToString();
    }

    /// <summary>Whether every bank takes a character as it is.</summary>
    public static bool IsAllowed(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether every bank takes a text as an id as it is: <see cref="IdentifierRule"/>. Ids are never rewritten.</summary>
    public static bool IsIdentifier(string? text) =>
        text is { Length: >= 1 and <= LongestIdentifier }
        && text.All(IsAllowed)
        && text[0] is not ('/' or ' ')
        && text[^1] is not ('/' or ' ')
        && !text.Contains("//", StringComparison.Ordinal);

    private static string Written(Rune rune) =>
        rune.IsBmp && IsAllowed((char)rune.Value) ? rune.ToString()
        : Rune.IsWhiteSpace(rune) ? " "
        : SepaTransliteration.Find(rune) ?? Replacement.ToString();
}
