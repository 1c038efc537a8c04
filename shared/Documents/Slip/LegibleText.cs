using System.Text;

namespace Aims.Documents;

/// <summary>A text that came with a cheque, in the characters that the fonts hold.</summary>
internal static class LegibleText
{
    private const char Unknown = '?';

    /// <summary>The text on one line, with <c>?</c> in the place of each character that cannot be printed.</summary>
    /// <remarks>
    /// An invoice with such a character parks before it gets a number, since the law wants its buyer named. Nothing legal
    /// hangs on the spelling here: the bank reads the cheque itself, and one strange name must not hold back the money of
    /// all the others.
    /// </remarks>
    public static string Of(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var printed = rune.ToString();
            if (PrintableText.FirstUnprintable(printed) is null)
            {
                legible.Append(printed);
            }
            else
            {
                // Tabs and line ends separate words as a space does.
                legible.Append(Rune.IsWhiteSpace(rune) ? ' ' : Unknown);
            }
        }

        return legible.ToString();
    }
}
