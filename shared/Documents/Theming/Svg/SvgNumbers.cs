namespace Aims.Documents;

/// <summary>Reads the numbers of a path or a viewBox (SVG 1.1, 8.3.9): commas and spaces may stand between, signs and points may begin one.</summary>
internal sealed class SvgNumbers(string text)
{
    /// <summary>Far above any drawing; what is larger would leave the numbers of a PDF.</summary>
    public const double Largest = 100_000;

    private int _at;

    /// <summary>Whether only spaces are left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return _at == text.Length;
        }
    }

    /// <summary>Whether a number, after a comma or not, comes next.</summary>
    public bool HasNumber
    {
        get
        {
            SkipSpaces();
            return _at < text.Length && text[_at] is ',' or '+' or '-' or '.' or (>= '0' and <= '9');
        }
    }

    /// <summary>The letter of a command.</summary>
    public char Command()
    {
        SkipSpaces();
        return text[_at++];
    }

    public double Number()
    {
        SkipSeparator();
        var start = _at;
        SkipSign();
        var digits = SkipDigits();
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            digits += SkipDigits();
        }

        if (digits > 0 && _at < text.Length && text[_at] is 'e' or 'E')
        {
            _at++;
            SkipSign();
            digits = SkipDigits();
        }

        var number = text.AsSpan(start, _at - start);
        return
            digits > 0
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Largest
            ? value
            : throw Fault(start);
    }

    /// <summary>A flag of an arc, one digit: the next number may follow it without a space.</summary>
    public bool Flag()
    {
        SkipSeparator();
        return _at < text.Length && text[_at] is '0' or '1' ? text[_at++] == '1' : throw Fault(_at);
    }

    /// <summary>The fault of what stands at a place, with some of it.</summary>
    private SvgException Fault(int at) =>
        new($"has a number that cannot be read, at '{text.AsSpan(at, Math.Min(12, text.Length - at))}'");

    private void SkipSeparator()
    {
        SkipSpaces();
        if (_at < text.Length && text[_at] == ',')
        {
            _at++;
            SkipSpaces();
        }
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            _at++;
        }
    }

    private void SkipSign()
    {
        if (_at < text.Length && text[_at] is '+' or '-')
        {
            _at++;
        }
    }

    private int SkipDigits()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        return _at - start;
    }
}
