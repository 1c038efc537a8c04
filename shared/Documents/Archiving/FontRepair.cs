using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>What PdfPig says wrong of a font.</summary>
/// <remarks>
/// The part of a face that a file holds has a tag of six letters before its name (ISO 32000-1, 9.6.4), and heights are in
/// thousandths of the font size, not in units of the face.
/// </remarks>
internal static class FontRepair
{
    /// <summary>Units of the em in both faces.</summary>
    public const int UnitsPerEm = 2048;

    private static readonly NameToken[] Heights = [NameToken.CapHeight, NameToken.Xheight];

    /// <param name="number">The object's own number: no two descriptors share it, nor then a tag.</param>
    /// <param name="descriptor">The descriptor.</param>
    public static DictionaryToken Descriptor(long number, DictionaryToken descriptor)
    {
        foreach (var height in Heights)
        {
            var units = descriptor.Entry<NumericToken>(height);
            descriptor = descriptor.With(height, new NumericToken(Math.Round(units.Data * 1000 / UnitsPerEm)));
        }

        return Tagged(descriptor, NameToken.FontName, number);
    }

    public static DictionaryToken Font(DictionaryToken font) =>
        Tagged(
            font,
            NameToken.BaseFont,
            font.Entry<IndirectReferenceToken>(NameToken.FontDescriptor).Data.ObjectNumber
        );

    private static DictionaryToken Tagged(DictionaryToken font, NameToken entry, long number) =>
        font.With(entry, Tokens.Name($"{Tag(number)}+{font.Entry<NameToken>(entry).Data}"));

    /// <summary>A number in letters.</summary>
    private static string Tag(long number) =>
        string.Create(
            6,
            number,
            (letters, rest) =>
            {
                for (var index = letters.Length - 1; index >= 0; index--)
                {
                    (rest, var letter) = Math.DivRem(rest, 26);
                    letters[index] = (char)('A' + letter);
                }
            }
        );
}
