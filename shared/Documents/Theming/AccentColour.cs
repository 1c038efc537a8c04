using System.Globalization;

namespace Aims.Documents;

/// <summary>The one colour of the pages: the title, the sum that matters, the bar of the name.</summary>
public readonly record struct AccentColour(byte Red, byte Green, byte Blue)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule =
        "must be a colour such as #14508C, dark enough for white text (contrast of 4.5, WCAG AA)";

    private const double LeastContrast = 4.5;

    /// <summary>The blue of the house.</summary>
    public static AccentColour House => new(0x14, 0x50, 0x8C);

    internal Ink Ink => new(Red, Green, Blue);

    /// <summary>Reads a colour on which white text can be read, or says no.</summary>
    public static bool TryParse(string? text, out AccentColour colour)
    {
        colour = default;
        if (!Ink.TryParse(text, out var ink) || ink.ContrastWithWhite < LeastContrast)
        {
            return false;
        }

        colour = new AccentColour(ink.Red, ink.Green, ink.Blue);
        return true;
    }

    /// <summary><c>#14508C</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");
}
