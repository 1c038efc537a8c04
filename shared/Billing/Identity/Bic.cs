namespace Aims.Billing;

/// <summary>The code of a bank (BT-86, ISO 9362): 8 or 11 characters.</summary>
/// <param name="Text">Four letters, country, two characters of location, optionally three of branch.</param>
public readonly record struct Bic(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a BIC: 8 or 11 characters (ISO 9362)";

    /// <summary>Reads a BIC, or says no.</summary>
    public static bool TryParse(string? text, out Bic bic)
    {
        var good =
            text is { Length: 8 or 11 }
            && text[..6].All(char.IsAsciiLetterUpper)
            && text[6..].All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
        bic = good ? new Bic(text!) : default;
        return good;
    }

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
