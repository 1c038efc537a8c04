namespace Aims.Billing;

/// <summary>The SEPA creditor identifier (ICS, BT-90), such as <c>FR72ZZZ123456</c>.</summary>
/// <param name="Text">Country, check digits, three characters of business code, national id.</param>
public readonly record struct CreditorIdentifier(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a SEPA creditor identifier with right check digits, such as FR72ZZZ123456";

    /// <summary>Reads an identifier, or says no. The business code (characters 5 to 7) takes no part in the check (EPC).</summary>
    public static bool TryParse(string? text, out CreditorIdentifier id)
    {
        var good =
            text is { Length: >= 8 and <= 35 }
            && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
            && char.IsAsciiLetterUpper(text[0])
            && char.IsAsciiLetterUpper(text[1])
            && Mod97.Of(text[7..] + text[..4]) == 1;
        id = good ? new CreditorIdentifier(text!) : default;
        return good;
    }

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
