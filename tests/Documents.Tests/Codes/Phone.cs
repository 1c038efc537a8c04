using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Aims.Documents.Tests;

/// <summary>Reads QR codes as a phone does.</summary>
internal static class Phone
{
    private const int PixelsOfModule = 8;

    /// <summary>What a code says; null when it cannot be read.</summary>
    /// <param name="side">Modules of a side, the quiet zone included.</param>
    /// <param name="isDark">Whether a module is dark, by row and column.</param>
    public static string? Read(int side, Func<int, int, bool> isDark)
    {
        var size = side * PixelsOfModule;
        var bitmap = new byte[size * size];
        for (var at = 0; at < bitmap.Length; at++)
        {
            var dark = isDark(at / size / PixelsOfModule, at % size / PixelsOfModule);
            bitmap[at] = dark ? byte.MinValue : byte.MaxValue;
        }

        var source = new RGBLuminanceSource(bitmap, size, size, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text;
    }
}
