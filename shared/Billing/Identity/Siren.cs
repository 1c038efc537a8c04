namespace Aims.Billing;

/// <summary>The nine digits under which a French company is registered (BT-30, BT-47, scheme 0002).</summary>
/// <param name="Digits">Nine digits whose Luhn sum is right.</param>
public readonly record struct Siren(string Digits)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a SIREN: nine digits with a right checksum (Luhn)";

    /// <summary>Reads nine digits, spaces allowed, or says no.</summary>
    public static bool TryParse(string? text, out Siren siren)
    {
        var digits = text?.Replace(" ", "", StringComparison.Ordinal);
        var good =
            digits is { Length: 9 }
            && digits.All(char.IsAsciiDigit)
            && LuhnSum(digits) % 10 == 0
            && digits != "000000000";
        siren = good ? new Siren(digits!) : default;
        return good;
    }

    /// <summary><c>484 252 333</c>, joined by no-break spaces.</summary>
    public string Grouped => string.Join(French.NoBreakSpace, Digits[..3], Digits[3..6], Digits[6..]);

    /// <summary>The nine digits.</summary>
    public override string ToString() => Digits;

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            var weighed = index % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum;
    }
}
