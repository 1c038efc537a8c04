namespace Aims.Billing;

/// <summary>A mail address that an ordinary mail server accepts.</summary>
/// <param name="Text">Local part, @, domain with at least one dot. At most 254 characters (RFC 5321).</param>
public readonly record struct EmailAddress(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a mail address such as compta@exemple.fr";

    /// <summary>Reads an address, or says no. Letters outside ASCII are allowed in the domain only, precomposed.</summary>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        var good = at is > 0 and <= 64 && text!.Length <= 254 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
        address = good ? new EmailAddress(text!) : default;
        return good;
    }

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;

    private static bool IsLocalPart(string local) =>
        local.All(letter =>
            char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+/=?^_`{|}~.-".Contains(letter, StringComparison.Ordinal)
        )
        && local[0] != '.'
        && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2
            && Array.TrueForAll(labels, IsLabel)
            && labels[^1].Length >= 2
            && labels[^1].All(char.IsLetter);
    }

    // A combining mark is refused: without culture data it would not be composed, and would name another domain.
    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-');
}
