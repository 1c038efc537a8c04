namespace Aims.Documents;

/// <summary>A colour of the house style.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>The one accent, used for the bar of the name, the title and the amount to pay.</summary>
    public static Ink Accent => new(0x14, 0x50, 0x8C);

    public static Ink Text => new(0x1C, 0x26, 0x33);

    /// <summary>Secondary text: contrast 5.9 on white, above the 4.5 of WCAG AA.</summary>
    public static Ink Muted => new(0x58, 0x64, 0x72);

    public static Ink Hairline => new(0xD3, 0xDA, 0xE2);

    public static Ink Panel => new(0xF3, 0xF6, 0xF9);

    public static Ink White => new(0xFF, 0xFF, 0xFF);

    /// <summary>The word behind a specimen: seen at once, without disturbing what is read over it.</summary>
    public static Ink Watermark => new(0xE9, 0xEC, 0xF0);

    public static Ink Warning => new(0xB0, 0x26, 0x1E);
}
