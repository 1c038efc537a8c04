namespace Aims.Billing;

/// <summary>What the reference of a mandate (RUM) may be, so that every bank takes it as it is.</summary>
/// <remarks>EPC130-08, SEPA direct debit C2B guidelines §1.4: the Latin characters of SEPA; no slash at an end, none doubled.</remarks>
public static class MandateReference
{
    /// <summary>The longest reference (<c>MndtId</c>, Max35Text).</summary>
    public const int Longest = 35;

    /// <summary>What <see cref="IsSound"/> asks for, beside the length.</summary>
    public const string Rule =
        "must be a RUM of the characters a-z A-Z 0-9 / - ? : ( ) . , ' + and space, without / at an end and without //";

    private const string Signs = "/-?:().,'+ ";

    /// <summary>Whether a text may be a reference.</summary>
    public static bool IsSound(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Length is > 0 and <= Longest
            && reference.All(letter => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter))
            && reference[0] != '/'
            && reference[^1] != '/'
            && !reference.Contains("//", StringComparison.Ordinal);
    }
}
