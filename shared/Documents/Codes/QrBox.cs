namespace Aims.Documents;

/// <summary>A QR code on white, as large as a phone needs it.</summary>
internal sealed class QrBox(QrMatrix code) : Box(Side(code), Side(code))
{
    /// <summary>Of the code itself, without the light zone around it.</summary>
    public static double SymbolSide { get; } = A4.Mm(25);

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Rectangle(left, top, Width, Height, Ink.White);
        canvas.Squares(code.Runs(), left, top, Width / code.Side, Ink.Text);
    }

    private static double Side(QrMatrix code) => SymbolSide * code.Side / (code.Side - (2 * QrMatrix.QuietZone));
}
