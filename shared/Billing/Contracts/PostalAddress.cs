namespace Aims.Billing;

/// <summary>A postal address (BG-5, BG-8).</summary>
/// <param name="Lines">One to three lines above the city (BT-35, BT-36, BT-162; of a buyer BT-50, BT-51, BT-163).</param>
/// <param name="PostCode">BT-38, BT-53.</param>
/// <param name="City">BT-37, BT-52.</param>
/// <param name="Country">ISO 3166-1, two letters (BT-40, BT-55).</param>
public sealed record PostalAddress(EquatableList<string> Lines, string PostCode, string City, string Country)
{
    /// <summary>What an address must be for its VAT treatment to be known.</summary>
    public const string VatRule =
        "VAT is configured for metropolitan France only (FR and a post code of five digits, 97 and 98 excluded)";

    /// <summary>France without its overseas territories, the one place whose VAT treatment is configured (spec §4).</summary>
    public bool IsMetropolitanFrance =>
        Country == "FR"
        && PostCode.Length == 5
        && PostCode.All(char.IsAsciiDigit)
        && !PostCode.StartsWith("97", StringComparison.Ordinal)
        && !PostCode.StartsWith("98", StringComparison.Ordinal);
}
