namespace Aims.Banking;

/// <summary>Bounds what a parser keeps in one piece before anybody can look at it: tags, attributes, texts, comments.</summary>
/// <remarks>
/// Right in every encoding that is read, for all of them have ASCII as it is. A text or a tag holds no <c>&lt;</c>, so that the way from
/// one to the next bounds both; a comment or processing instruction may hold some and is followed to its end. A CDATA section is refused:
/// no bank sends any.
/// </remarks>
internal sealed class MarkupGuard
{
    /// <summary>The most bytes of a tag with the text after it, and of a comment.</summary>
    public const int MostBytes = 64 * 1024;

    private Within _within;
    private int _since;

    /// <summary>How many bytes of <c>&lt;!--</c>, <c>--&gt;</c> or <c>?&gt;</c> have just come.</summary>
    private int _matched;

    private enum Within
    {
        Markup,
        Comment,
        Instruction,
    }

    /// <summary>What is wrong with the next bytes, or null.</summary>
    public string? WhyNot(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in bytes)
        {
            _since++;
            switch (_within)
            {
                case Within.Comment:
                    Follow(letter, (byte)'-', 2);
                    break;
                case Within.Instruction:
                    Follow(letter, (byte)'?', 1);
                    break;
                case Within.Markup when _matched == 2 && letter == '[':
                    return "CDATA sections are not read";
                default:
                    Begin(letter);
                    break;
            }

            if (_since > MostBytes)
            {
                return $"a tag with its text must have at most {MostBytes / 1024} KiB";
            }
        }

        return null;
    }

    /// <summary>Looks for the beginning of a tag, comment or instruction.</summary>
    private void Begin(byte letter)
    {
        (_matched, _within) = (_matched, letter) switch
        {
            (_, (byte)'<') => (1, Within.Markup),
            (1, (byte)'?') => (0, Within.Instruction),
            (1, (byte)'!') => (2, Within.Markup),
            (2, (byte)'-') => (3, Within.Markup),
            (3, (byte)'-') => (0, Within.Comment),
            _ => (0, Within.Markup),
        };
        _since = letter == '<' ? 0 : _since;
    }

    /// <summary>Looks for the end: so many of a letter, and <c>&gt;</c>.</summary>
    private void Follow(byte letter, byte awaited, int times)
    {
        if (letter == '>' && _matched == times)
        {
            (_within, _matched, _since) = (Within.Markup, 0, 0);
            return;
        }

        _matched = letter == awaited ? Math.Min(_matched + 1, times) : 0;
    }
}
