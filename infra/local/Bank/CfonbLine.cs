namespace Aims.Local;

/// <summary>A line of 120 characters, filled from places counted from 0.</summary>
internal sealed class CfonbLine
{
    private readonly char[] _line = [.. Enumerable.Repeat(' ', 120)];

    /// <summary>The places that every line has: kind, account and currency.</summary>
    /// <param name="code">01, 04, 05 or 07.</param>
    /// <param name="account">A French account: bank, branch and number are read from it.</param>
    public CfonbLine(string code, Iban account)
    {
        Put(0, code);
        Put(2, account.Text[4..9]);
        Put(11, account.Text[9..14]);
        // Euro, two decimals.
        Put(16, "EUR2");
        Put(21, account.Text[14..25]);
    }

    /// <summary>Puts a text, cut at <paramref name="longest"/>.</summary>
    public CfonbLine Put(int place, string text, int longest = int.MaxValue)
    {
        var cut = text.Length > longest ? text[..longest] : text;
        cut.CopyTo(_line.AsSpan(place));
        return this;
    }

    public override string ToString() => new(_line);
}
