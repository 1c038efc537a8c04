using System.Buffers.Binary;
using System.Text;

namespace Aims.Documents;

/// <summary>The colours of sRGB (IEC 61966-2-1) as an ICC profile of version 4 (ISO 15076-1): a matrix and one curve, no tables.</summary>
/// <remarks>The usual profile, with its curve in 1,024 steps, deflates to six times as much.</remarks>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";

    private const int HeaderSize = 128;

    /// <summary>D50, in which profiles are connected.</summary>
    private static readonly double[] White = [0.9642, 1, 0.8249];

    /// <summary>From the D65 of sRGB to D50 (Bradford).</summary>
    private static readonly double[] Adaptation =
    [
        1.047882,
        0.022919,
        -0.050201,
        0.029587,
        0.990479,
        -0.017059,
        -0.009232,
        0.015076,
        0.751678,
    ];

    private static readonly double[] Red = [0.436035, 0.222488, 0.013916];
    private static readonly double[] Green = [0.385101, 0.716904, 0.097061];
    private static readonly double[] Blue = [0.143066, 0.060608, 0.713928];

    /// <summary>Exponent, slope and offset, then the slope of the straight part and where it ends.</summary>
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] Create()
    {
        byte[] curve = [.. Type("para"), 0, 3, 0, 0, .. Fixed(Curve)];
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text(Name)),
            ("cprt", Text("CC0")),
            ("wtpt", [.. Type("XYZ "), .. Fixed(White)]),
            ("chad", [.. Type("sf32"), .. Fixed(Adaptation)]),
            ("rXYZ", [.. Type("XYZ "), .. Fixed(Red)]),
            ("gXYZ", [.. Type("XYZ "), .. Fixed(Green)]),
            ("bXYZ", [.. Type("XYZ "), .. Fixed(Blue)]),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assembled(tags);
    }

    /// <summary>Header, table of tags, and their data; equal data are there once.</summary>
    private static byte[] Assembled((string Tag, byte[] Data)[] tags)
    {
        var places = new Dictionary<byte[], int>();
        var data = new List<byte>();
        var start = HeaderSize + 4 + (12 * tags.Length);
        var table = new List<byte>(Number(tags.Length));
        foreach (var (tag, content) in tags)
        {
            if (places.TryAdd(content, start + data.Count))
            {
                data.AddRange(content);
                data.AddRange(new byte[-content.Length & 3]);
            }

            table.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Number(places[content]), .. Number(content.Length)]);
        }

        return [.. Header(start + data.Count), .. table, .. data];
    }

    /// <summary>Version 4.2 of a display, RGB, connected through XYZ.</summary>
    private static byte[] Header(int size)
    {
        var header = new byte[HeaderSize];
        Number(size).CopyTo(header, 0);
        header[8] = 4;
        header[9] = 0x20;
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // The day of the profile: 2026-01-01.
        ReadOnlySpan<byte> day = [2026 >> 8, 2026 & 0xFF, 0, 1, 0, 1];
        day.CopyTo(header.AsSpan(24));
        "acsp"u8.CopyTo(header.AsSpan(36));
        Fixed(White).CopyTo(header, 68);
        return header;
    }

    /// <summary>A text in one language.</summary>
    private static byte[] Text(string text) =>
        [
            .. Type("mluc"),
            .. Number(1),
            .. Number(12),
            .. "enUS"u8,
            .. Number(2 * text.Length),
            .. Number(28),
            .. Encoding.BigEndianUnicode.GetBytes(text),
        ];

    private static byte[] Type(string signature) => [.. Encoding.ASCII.GetBytes(signature), 0, 0, 0, 0];

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    /// <summary>Numbers in 65,536ths.</summary>
    private static byte[] Fixed(double[] numbers) =>
        [.. numbers.SelectMany(number => Number((int)Math.Round(number * 65_536)))];
}
