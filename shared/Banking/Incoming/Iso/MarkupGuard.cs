namespace Aims.Banking;

/// <summary>Bounds what a parser keeps in one piece before anybody can look at it: tags, attributes, texts.</summary>
/// <remarks>
/// Right in every encoding that is read, for all of them have ASCII as it is. A text or a tag holds no <c>&lt;</c>, so that the way from
/// one to the next is the length of both. A CDATA section could hold as many as it likes: no bank sends any, and none is read.
/// </remarks>
internal sealed class MarkupGuard
{
    /// <summary>The most bytes between two tags' beginnings.</summary>
    public const int MostBytes = 64 * 1024;

    private const int Overlap = 2;

    private readonly byte[] _last = new byte[Overlap];
    private int _since;

    /// <summary>What is wrong with the next bytes, or null.</summary>
    public string? WhyNot(ReadOnlySpan<byte> bytes)
    {
        if (HasSection(bytes))
        {
            return "CDATA sections are not read";
        }

        for (var rest = bytes; !rest.IsEmpty; )
        {
            var next = rest.IndexOf((byte)'<');
            _since += next < 0 ? rest.Length : next;
            if (_since > MostBytes)
            {
                return $"a tag with its text must have at most {MostBytes / 1024} KiB";
            }

            if (next < 0)
            {
                break;
            }

            _since = 0;
            rest = rest[(next + 1)..];
        }

        return null;
    }

    private bool HasSection(ReadOnlySpan<byte> bytes)
    {
        // It may begin in the bytes before.
        ReadOnlySpan<byte> seam = [.. _last, .. bytes[..Math.Min(Overlap, bytes.Length)]];
        var isIn = seam.IndexOf("<!["u8) >= 0 || bytes.IndexOf("<!["u8) >= 0;
        seam = [.. _last, .. bytes[Math.Max(0, bytes.Length - Overlap)..]];
        seam[^Overlap..].CopyTo(_last);
        return isIn;
    }
}
