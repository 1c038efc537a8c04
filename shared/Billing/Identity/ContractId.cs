namespace Aims.Billing;

/// <summary>The customer-visible id of a contract, such as <c>C-0042</c>: also the partition of its account.</summary>
/// <param name="Text">1 to 40 of <c>A-Z a-z 0-9 - _ .</c>; so that it stands in keys, addresses and file names as it is.</param>
public readonly record struct ContractId(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must have 1 to 40 of the characters A-Z a-z 0-9 - _ . and begin with a letter or digit";

    /// <summary>Reads an id, or says no.</summary>
    public static bool TryParse(string? text, out ContractId id)
    {
        var good =
            text is { Length: >= 1 and <= 40 }
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
        id = good ? new ContractId(text!) : default;
        return good;
    }

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
