namespace Aims.Billing;

/// <summary>An account of the chart (CompteNum, CompteLib of the FEC).</summary>
/// <param name="Number">Three digits of the plan comptable général, then up to 17 letters or digits: <c>44571</c>.</param>
/// <param name="Label">What it is called.</param>
public sealed record LedgerAccount(string Number, string Label)
{
    /// <summary>What <see cref="IsNumber"/> asks for.</summary>
    public const string NumberRule =
        "must be an account such as 44571: 3 digits of the plan comptable général, the first from 1 to 8, then at most 17 letters or digits";

    /// <summary>Whether a text may be the number of an account.</summary>
    public static bool IsNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is { Length: >= 3 and <= 20 }
            && text[0] is >= '1' and <= '8'
            && text.Take(3).All(char.IsAsciiDigit)
            && text.All(char.IsAsciiLetterOrDigit);
    }
}
