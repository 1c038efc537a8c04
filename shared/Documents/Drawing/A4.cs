namespace Aims.Documents;

/// <summary>The sheet, in points (1/72 inch).</summary>
internal static class A4
{
    public const double Width = 595.28;

    public const double Height = 841.89;

    /// <summary>Points of a length in millimetres.</summary>
    public static double Mm(double millimetres) => millimetres * 72 / 25.4;
}
