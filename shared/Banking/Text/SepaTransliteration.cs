using System.Text;

namespace Aims.Banking;

/// <summary>How letters and marks that banks may refuse are written with those that they take.</summary>
/// <remarks>
/// A table, because accents cannot be split off without the culture data of the host (docs/decisions/0007). It has every letter of
/// Latin-1 and Latin Extended-A, and the marks that stand for something. What is not in it has no writing of its own.
/// </remarks>
internal static class SepaTransliteration
{
    private static readonly (string From, string To)[] Letters =
    [
        ("ÀÁÂÃÄÅĀĂĄ", "A"),
        ("àáâãäåāăąª", "a"),
        ("ÇĆĈĊČ", "C"),
        ("çćĉċč", "c"),
        ("ÐĎĐ", "D"),
        ("ðďđ", "d"),
        ("ÈÉÊËĒĔĖĘĚ", "E"),
        ("èéêëēĕėęě", "e"),
        ("ĜĞĠĢ", "G"),
        ("ĝğġģ", "g"),
        ("ĤĦ", "H"),
        ("ĥħ", "h"),
        ("ÌÍÎÏĨĪĬĮİ", "I"),
        ("ìíîïĩīĭįı", "i"),
        ("Ĵ", "J"),
        ("ĵ", "j"),
        ("Ķ", "K"),
        ("ķĸ", "k"),
        ("ĹĻĽĿŁ", "L"),
        ("ĺļľŀł", "l"),
        ("ÑŃŅŇŊ", "N"),
        ("ñńņňŋ", "n"),
        ("ÒÓÔÕÖØŌŎŐ", "O"),
        ("òóôõöøōŏőº°", "o"),
        ("ŔŖŘ", "R"),
        ("ŕŗř", "r"),
        ("ŚŜŞŠȘ", "S"),
        ("śŝşšșſ", "s"),
        ("ŢŤŦȚ", "T"),
        ("ţťŧț", "t"),
        ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
        ("ùúûüũūŭůűųµ", "u"),
        ("Ŵ", "W"),
        ("ŵ", "w"),
        ("ÝŶŸ", "Y"),
        ("ýÿŷ", "y"),
        ("ŹŻŽ", "Z"),
        ("źżž", "z"),
        ("Æ", "AE"),
        ("æ", "ae"),
        ("Œ", "OE"),
        ("œ", "oe"),
        ("Ĳ", "IJ"),
        ("ĳ", "ij"),
        ("Þ", "TH"),
        ("þ", "th"),
        ("ẞ", "SS"),
        ("ß", "ss"),
        ("ŉ", "'n"),
    ];

    private static readonly (string From, string To)[] Signs =
    [
        ("&", "+"),
        ("_‐‑‒–—―−~", "-"),
        ("\"`´‘’‚‛“”„«»‹›", "'"),
        ("[{<", "("),
        ("]}>", ")"),
        (";", ","),
        ("\\|", "/"),
        ("¿", "?"),
        ("×", "x"),
        ("¹", "1"),
        ("²", "2"),
        ("³", "3"),
        ("¼", "1/4"),
        ("½", "1/2"),
        ("¾", "3/4"),
        ("€", "EUR"),
        ("…", "..."),
    ];

    private static readonly Dictionary<Rune, string> Table = Letters
        .Concat(Signs)
        .SelectMany(row => row.From.EnumerateRunes().Select(from => (from, row.To)))
        .ToDictionary(pair => pair.from, pair => pair.To);

    /// <summary>How it is written in the set; null: it has no writing.</summary>
    public static string? Find(Rune rune) => Table.GetValueOrDefault(rune);
}
