namespace Aims.Billing;

/// <summary>An international bank account number (BT-84, BT-91), compact, checked modulo 97 (ISO 13616).</summary>
/// <param name="Text">Country, two check digits, account; without spaces.</param>
public readonly record struct Iban(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be an IBAN with right check digits (ISO 13616, mod 97)";

    /// <summary>Reads an IBAN, spaces allowed, or says no.</summary>
    public static bool TryParse(string? text, out Iban iban)
    {
        var compact = text?.Replace(" ", "", StringComparison.Ordinal);
        var good =
            compact is { Length: >= 15 and <= 34 }
            && compact.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
            && char.IsAsciiLetterUpper(compact[0])
            && char.IsAsciiLetterUpper(compact[1])
            && (!compact.StartsWith("FR", StringComparison.Ordinal) || compact.Length == 27)
            && Mod97.Of(compact[4..] + compact[..4]) == 1;
        iban = good ? new Iban(compact!) : default;
        return good;
    }

    /// <summary>Groups of four, joined by no-break spaces, as printed.</summary>
    public string Grouped => string.Join(French.NoBreakSpace, Text.Chunk(4).Select(four => new string(four)));

    /// <summary>What may be shown to anybody: the country and the last four characters.</summary>
    public string Masked => $"{Text[..4]}{French.NoBreakSpace}••••{French.NoBreakSpace}{Text[^4..]}";

    /// <summary>Compact text.</summary>
    public override string ToString() => Text;
}
