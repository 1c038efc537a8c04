namespace Aims.Documents;

/// <summary>Where things stand on the sheet, in points.</summary>
internal static class Sheet
{
    /// <summary>Both side margins: the right one is that of the window of a French envelope (195 mm from the left).</summary>
    public static double Side { get; } = A4.Mm(15);

    public static double Width { get; } = A4.Mm(180);

    public static double Top { get; } = A4.Mm(14);

    /// <summary>The free edge below the footer.</summary>
    public static double Bottom { get; } = A4.Mm(9);

    /// <summary>The window of a French envelope, folded in three: 105 to 195 mm from the left, from 45 mm below the top.</summary>
    public static double WindowTop { get; } = A4.Mm(45);

    public static double WindowWidth { get; } = A4.Mm(90);

    public static double WindowHeight { get; } = A4.Mm(35);

    /// <summary>Air between the window and what the page is about.</summary>
    public static double BelowWindow { get; } = A4.Mm(7);

    /// <summary>What stands left of the window, with some air between.</summary>
    public static double BesideWindow { get; } = A4.Mm(82);

    public static double BetweenColumns { get; } = Width - BesideWindow - WindowWidth;

    /// <summary>The block of sums: below the columns of amounts.</summary>
    public static double Sums { get; } = A4.Mm(66);

    /// <summary>What stands left of the sums.</summary>
    public static double BesideSums { get; } = A4.Mm(110);

    public static double BeforeSums { get; } = Width - Sums - BesideSums;
}
