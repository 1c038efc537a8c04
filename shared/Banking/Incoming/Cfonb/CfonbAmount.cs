namespace Aims.Banking;

/// <summary>Amounts of CFONB files: 14 characters whose last one holds a digit and the sign (overpunched, as on punched cards).</summary>
internal static class CfonbAmount
{
    /// <summary>0 to 9 of an amount above zero, which is a credit.</summary>
    private const string Credits = "{ABCDEFGHI";

    /// <summary>0 to 9 of an amount below zero, which is a debit.</summary>
    private const string Debits = "}JKLMNOPQR";

    /// <summary>The amount, exact to the cent; null when it is none.</summary>
    /// <param name="text"><c>0000000001904L</c>.</param>
    /// <param name="decimals">How many of its digits are decimals: <c>2</c> makes -190.43 of it.</param>
    public static Money? Read(ReadOnlySpan<char> text, char decimals)
    {
        var isDebit = Debits.Contains(text[^1], StringComparison.Ordinal);
        var last = (isDebit ? Debits : Credits).IndexOf(text[^1], StringComparison.Ordinal);
        if (
            last < 0
            || !char.IsAsciiDigit(decimals)
            || !long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var others)
        )
        {
            return null;
        }

        var cents = (decimal)((others * 10) + last);
        for (var places = decimals - '0'; places != 2; places += places < 2 ? 1 : -1)
        {
            cents = places < 2 ? cents * 10 : cents / 10;
        }

        return cents == decimal.Truncate(cents) && cents < long.MaxValue
            ? new Money((long)(isDebit ? -cents : cents))
            : null;
    }
}
