using System.Buffers.Text;

namespace Aims.Payments;

/// <summary>Escapes such as <c>\ud83d</c> that lack their other half: fine for JSON's grammar, but .NET throws on such a text.</summary>
/// <remarks>A description that somebody cut in the middle of an emoji must not cost us the news of the money.</remarks>
internal static class HalfSurrogates
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    /// <summary>Whether there is one.</summary>
    public static bool AreIn(ReadOnlySpan<byte> json) => Next(json, 0) >= 0;

    /// <summary>The JSON with U+FFFD in their place; the same memory when there is none.</summary>
    public static ReadOnlyMemory<byte> Replaced(ReadOnlyMemory<byte> json)
    {
        var at = Next(json.Span, 0);
        if (at < 0)
        {
            return json;
        }

        var whole = json.ToArray();
        for (; at >= 0; at = Next(whole, at + EscapeLength))
        {
            Replacement.CopyTo(whole.AsSpan(at));
        }

        return whole;
    }

    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        var at = from;
        while (json[at..].IndexOf((byte)'\\') is >= 0 and var ahead)
        {
            at += ahead;
            if (UnitAt(json, at) is not { } unit)
            {
                // Another escape: its second character may be a backslash that begins nothing.
                at = Math.Min(at + 2, json.Length);
            }
            else if (!char.IsSurrogate(unit))
            {
                at += EscapeLength;
            }
            else if (
                char.IsHighSurrogate(unit)
                && UnitAt(json, at + EscapeLength) is { } low
                && char.IsLowSurrogate(low)
            )
            {
                at += 2 * EscapeLength;
            }
            else
            {
                return at;
            }
        }

        return -1;
    }

    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        json.Length >= at + EscapeLength
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var used, 'X')
        && used == 4
            ? (char)unit
            : null;
}
