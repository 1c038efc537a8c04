using System.Collections;
using QRCoder;

namespace Aims.Documents;

/// <summary>The dark modules of a QR code (ISO/IEC 18004), error correction M.</summary>
internal sealed class QrMatrix
{
    /// <summary>What stays light around a code, in modules.</summary>
    public const int QuietZone = 4;

    private readonly List<BitArray> _rows;

    private QrMatrix(QRCodeData data) => _rows = data.ModuleMatrix;

    /// <summary>Modules of a side, the quiet zone included.</summary>
    public int Side => _rows.Count;

    /// <summary>Whether a module is dark.</summary>
    public bool IsDark(int row, int column) => _rows[row][column];

    public static QrMatrix Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        return new QrMatrix(data);
    }

    /// <summary>Dark modules side by side: row, first column, how many.</summary>
    public IEnumerable<(int Row, int Column, int Count)> Runs()
    {
        for (var row = 0; row < Side; row++)
        {
            var start = 0;
            while (start < Side)
            {
                var end = start;
                while (end < Side && IsDark(row, end))
                {
                    end++;
                }

                if (end > start)
                {
                    yield return (row, start, end - start);
                }

                start = end + 1;
            }
        }
    }
}
