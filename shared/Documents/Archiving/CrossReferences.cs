using System.Buffers.Binary;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The list of the places of all objects, which ends a file (ISO 32000-1, 7.5.8).</summary>
internal static class CrossReferences
{
    /// <summary>Bytes of the kind, the place and the index.</summary>
    private static readonly int[] Widths = [1, 4, 2];

    private static readonly int Columns = Widths.Sum();

    /// <param name="places">The place of each object, by its number.</param>
    /// <param name="trailer">What the file says at its end: its root, its information, its identifiers.</param>
    public static StreamToken Stream(IReadOnlyList<Place> places, DictionaryToken trailer)
    {
        var entries = trailer
            .With("Type", Tokens.Name("XRef"))
            .With("Size", new NumericToken(places.Count))
            .With("W", Tokens.Array([.. Widths.Select(width => new NumericToken(width))]))
            .With(
                "DecodeParms",
                Tokens.Dictionary(("Predictor", new NumericToken(12)), ("Columns", new NumericToken(Columns)))
            );
        return Tokens.Deflated(entries, Differences(places));
    }

    /// <summary>Each row as its difference to the one above, which deflates to little (PNG's filter « up »).</summary>
    private static byte[] Differences(IReadOnlyList<Place> places)
    {
        const byte up = 2;
        var content = new byte[places.Count * (1 + Columns)];
        Span<byte> above = stackalloc byte[Columns];
        Span<byte> row = stackalloc byte[Columns];
        for (var number = 0; number < places.Count; number++)
        {
            var place = places[number];
            row[0] = place.Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)place.Where));
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], checked((ushort)place.Index));
            var line = content.AsSpan(number * (1 + Columns), 1 + Columns);
            line[0] = up;
            for (var column = 0; column < Columns; column++)
            {
                line[1 + column] = unchecked((byte)(row[column] - above[column]));
            }

            row.CopyTo(above);
        }

        return content;
    }
}
