namespace Aims.Billing;

/// <summary>A journal as the accountant calls it (JournalCode, JournalLib of the FEC).</summary>
/// <param name="Code">1 to 6 capital letters or digits: <c>VE</c>.</param>
/// <param name="Label">What it is called.</param>
public sealed record AccountingJournal(string Code, string Label)
{
    /// <summary>What <see cref="IsCode"/> asks for.</summary>
    public const string CodeRule = "must have 1 to 6 capital letters or digits, such as VE";

    /// <summary>Whether a text may be the code of a journal.</summary>
    public static bool IsCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is { Length: >= 1 and <= 6 }
            && text.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter));
    }
}
