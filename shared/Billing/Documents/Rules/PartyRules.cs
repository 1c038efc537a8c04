using System.Buffers;

namespace Aims.Billing;

/// <summary>What must be true of the seller (BG-4) and of the buyer (BG-7).</summary>
public static class PartyRules
{
    private const int LongestElectronicAddress = 125;

    private const int MostAddressLines = 3;

    /// <summary>What the head and the foot of a page have room for.</summary>
    private const int LongestText = 100;

    private static readonly SearchValues<char> ElectronicAddressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>What keeps this seller from issuing anything: to be known when the app starts.</summary>
    public static IEnumerable<Fault> Check(Seller seller)
    {
        ArgumentNullException.ThrowIfNull(seller);
        return
        [
            .. Name("seller", seller.Name, "BR-06"),
            .. Long("seller.name", seller.Name),
            .. Long("seller.legalForm", seller.LegalForm),
            .. Long("seller.capital", seller.Capital),
            .. Long("seller.register", seller.Register),
            .. Long("seller.phone", seller.Phone),
            .. Missing("seller.siren", seller.Siren.Digits, "BR-CO-26, BR-FR-10"),
            .. Missing("seller.vatNumber", seller.VatNumber.Text, "BR-S-02"),
            .. Address("seller.address", seller.Address, "BR-08, BR-09"),
            .. ElectronicAddress("seller", seller.ElectronicAddress, "BR-FR-13"),
        ];
    }

    internal static IEnumerable<Fault> Check(Buyer buyer) =>
        [
            .. Name("customer", buyer.Name, "BR-07"),
            .. Missing("customer.siren", buyer.Siren.Digits, "BR-FR-11"),
            .. Address("customer.address", buyer.Address, "BR-10, BR-11"),
            .. ElectronicAddress("customer", buyer.ElectronicAddress, "BR-FR-12"),
            .. OwnAddress(buyer),
        ];

    private static IEnumerable<Fault> Name(string path, string name, string rule) =>
        Missing($"{path}.name", name, rule);

    private static IEnumerable<Fault> Long(string path, string text)
    {
        if (text.Length > LongestText)
        {
            yield return new Fault(path, $"must have at most {LongestText} characters");
        }
    }

    private static IEnumerable<Fault> Missing(string path, string? text, string rule)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new Fault(path, $"is required ({rule})");
        }
    }

    private static IEnumerable<Fault> Address(string path, PostalAddress address, string rule)
    {
        if (address.Lines.Count is 0 or > MostAddressLines || address.Lines.Any(string.IsNullOrWhiteSpace))
        {
            yield return new Fault($"{path}.lines", $"must have 1 to {MostAddressLines} lines with text ({rule})");
        }

        foreach (var fault in Missing($"{path}.postCode", address.PostCode, rule))
        {
            yield return fault;
        }

        foreach (var fault in Missing($"{path}.city", address.City, rule))
        {
            yield return fault;
        }

        if (address.Country is not { Length: 2 } || !address.Country.All(char.IsAsciiLetterUpper))
        {
            yield return new Fault($"{path}.country", "must be a country of ISO 3166-1, two letters (BR-CL-14)");
        }
    }

    private static IEnumerable<Fault> ElectronicAddress(string party, string address, string rule)
    {
        var path = $"{party}.electronicAddress";
        if (string.IsNullOrEmpty(address) || address.Length > LongestElectronicAddress)
        {
            yield return new Fault(path, $"must have 1 to {LongestElectronicAddress} characters ({rule}, BR-FR-25)");
        }
        else if (address.AsSpan().ContainsAnyExcept(ElectronicAddressCharacters))
        {
            yield return new Fault(path, "must be of letters, digits, '-', '_' and '.' (BR-FR-23)");
        }
    }

    /// <summary>The directory knows a company by addresses that begin with its SIREN.</summary>
    private static IEnumerable<Fault> OwnAddress(Buyer buyer)
    {
        if (
            buyer is { Siren.Digits: { } siren, ElectronicAddress: { } address }
            && !address.StartsWith(siren, StringComparison.Ordinal)
        )
        {
            yield return new Fault("customer.electronicAddress", "must begin with the SIREN of the buyer (BR-FR-21)");
        }
    }
}
