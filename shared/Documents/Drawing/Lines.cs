using System.Buffers;

namespace Aims.Documents;

/// <summary>Breaks a text into lines that fit a width.</summary>
internal static class Lines
{
    /// <summary>Where a word too long for a line may be cut with a reason: names of machines, paths and addresses.</summary>
    private static readonly SearchValues<char> CutAfter = SearchValues.Create("-‐–._/@:,");

    /// <summary>Lines no wider than <paramref name="width"/>, cut at spaces, and inside a word that fits no line by itself.</summary>
    /// <remarks>A line that is cut at a space keeps it, beyond the width: who listens would run two words together (ISO 32000-1, 14.8.2.5).</remarks>
    public static IReadOnlyList<string> Of(string text, Style style, double width)
    {
        if (style.Width(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (style.Width(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add($"{line} ");
            }

            line = CutWord(word, style, width, lines);
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Adds the full lines of a long word and gives what is left of it.</summary>
    private static string CutWord(string word, Style style, double width, List<string> lines)
    {
        while (word.Length > 1 && style.Width(word) > width)
        {
            var fits = 1;
            while (fits < word.Length && style.Width(word.AsSpan(0, fits + 1)) <= width)
            {
                fits++;
            }

            var mark = word.AsSpan(0, fits).LastIndexOfAny(CutAfter);
            var length = mark > fits / 2 ? mark + 1 : fits;
            lines.Add(word[..length]);
            word = word[length..];
        }

        return word;
    }
}
