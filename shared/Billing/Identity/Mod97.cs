namespace Aims.Billing;

/// <summary>ISO 7064 mod 97-10 over letters and digits (A = 10 … Z = 35).</summary>
internal static class Mod97
{
    public static int Of(string text) =>
        text.Aggregate(
            0,
            (rest, letter) =>
                char.IsAsciiDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97
        );
}
