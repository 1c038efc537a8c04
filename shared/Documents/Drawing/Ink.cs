namespace Aims.Documents;

/// <summary>A colour of the pages.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink Text => new(0x1C, 0x26, 0x33);

    /// <summary>Secondary text: contrast 5.9 on white, above the 4.5 of WCAG AA.</summary>
    public static Ink Muted => new(0x58, 0x64, 0x72);

    public static Ink Hairline => new(0xD3, 0xDA, 0xE2);

    public static Ink Panel => new(0xF3, 0xF6, 0xF9);

    public static Ink White => new(0xFF, 0xFF, 0xFF);

    /// <summary>The word behind a specimen: seen at once, without disturbing what is read over it.</summary>
    public static Ink Watermark => new(0xE9, 0xEC, 0xF0);

    public static Ink Warning => new(0xB0, 0x26, 0x1E);

    /// <summary>How much white text stands out on it, or it on white: 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public double ContrastWithWhite => 1.05 / (Luminance + 0.05);

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#14508C</c> or <c>#15C</c>, or says no.</summary>
    public static bool TryParse(string? text, out Ink ink)
    {
        ink = default;
        if (text is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var bytes = Convert.FromHexString(
            digits.Length == 6 ? digits : string.Concat(digits.Select(digit => new string(digit, 2)))
        );
        ink = new Ink(bytes[0], bytes[1], bytes[2]);
        return true;
    }

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
