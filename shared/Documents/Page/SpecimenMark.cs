namespace Aims.Documents;

/// <summary>What tells a document made outside production from a real one, on every page.</summary>
internal static class SpecimenMark
{
    private static readonly Style Behind = new(Face.Bold, 104, Ink.Watermark);
    private static readonly Style Said = new(Face.Bold, 8.5, Ink.Warning, Align.Center);

    /// <summary>Below the address, which would cover it.</summary>
    private static readonly double Middle = A4.Mm(180);

    /// <summary>To be drawn first: the page is read over it.</summary>
    public static void Draw(Canvas canvas)
    {
        canvas.Climb("SPÉCIMEN", Behind, A4.Width / 2, Middle, 45);
        var warning = "SPÉCIMEN – document sans valeur";
        new TextBox(warning, Said, Sheet.Width).Draw(canvas, Sheet.Side, A4.Mm(6));
    }
}
