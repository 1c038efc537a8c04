using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class PartyRulesTests
{
    public static TheoryData<string, Func<Seller, Seller>> Sellers() =>
        new()
        {
            { "seller.name: is required (BR-06)", seller => seller with { Name = " " } },
            {
                "seller.register: must have at most 100 characters",
                seller => seller with { Register = new string('R', 101) }
            },
            { "seller.siren: is required (BR-CO-26, BR-FR-10)", seller => seller with { Siren = default } },
            { "seller.vatNumber: is required (BR-S-02)", seller => seller with { VatNumber = default } },
            {
                "seller.address.city: is required (BR-08, BR-09)",
                seller => seller with { Address = seller.Address with { City = "" } }
            },
            {
                "seller.address.postCode: is required (BR-08, BR-09)",
                seller => seller with { Address = seller.Address with { PostCode = " " } }
            },
            {
                "seller.address.country: must be a country of ISO 3166-1, two letters (BR-CL-14)",
                seller => seller with { Address = seller.Address with { Country = "FRA" } }
            },
            {
                "seller.address.country: must be a country of ISO 3166-1, two letters (BR-CL-14)",
                seller => seller with { Address = seller.Address with { Country = "fr" } }
            },
            {
                "seller.electronicAddress: must have 1 to 125 characters (BR-FR-13, BR-FR-25)",
                seller => seller with { ElectronicAddress = "" }
            },
        };

    [Theory]
    [MemberData(nameof(Sellers))]
    public void What_a_seller_lacks_is_named(string fault, Func<Seller, Seller> spoil) =>
        Breaks(Invoice, facts => facts with { Seller = spoil(facts.Seller) }, fault);

    public static TheoryData<string, Func<Buyer, Buyer>> Buyers() =>
        new()
        {
            { "customer.name: is required (BR-07)", buyer => buyer with { Name = "" } },
            { "customer.siren: is required (BR-FR-11)", buyer => buyer with { Siren = default } },
            {
                "customer.address.lines: must have 1 to 3 lines with text (BR-10, BR-11)",
                buyer => buyer with { Address = buyer.Address with { Lines = [] } }
            },
            {
                "customer.address.lines: must have 1 to 3 lines with text (BR-10, BR-11)",
                buyer => buyer with { Address = buyer.Address with { Lines = ["a", " "] } }
            },
            {
                "customer.address.lines: must have 1 to 3 lines with text (BR-10, BR-11)",
                buyer => buyer with { Address = buyer.Address with { Lines = ["a", "b", "c", "d"] } }
            },
            {
                "customer.electronicAddress: must have 1 to 125 characters (BR-FR-12, BR-FR-25)",
                buyer => buyer with { ElectronicAddress = buyer.Siren.Digits + new string('0', 117) }
            },
            {
                "customer.electronicAddress: must be of letters, digits, '-', '_' and '.' (BR-FR-23)",
                buyer => buyer with { ElectronicAddress = buyer.Siren.Digits + " 1" }
            },
            {
                "customer.electronicAddress: must begin with the SIREN of the buyer (BR-FR-21)",
                buyer => buyer with { ElectronicAddress = "200000008" }
            },
        };

    [Theory]
    [MemberData(nameof(Buyers))]
    public void What_a_buyer_lacks_is_named(string fault, Func<Buyer, Buyer> spoil) =>
        Breaks(Invoice, facts => facts with { Buyer = spoil(facts.Buyer) }, fault);

    [Fact]
    public void BR_FR_25_an_address_may_have_125_characters() =>
        Assert.Empty(
            Faults(
                Invoice with
                {
                    Buyer = Invoice.Buyer with { ElectronicAddress = Invoice.Buyer.Siren.Digits.PadRight(125, '0') },
                }
            )
        );

    /// <summary>An establishment, or a service of it, has an address of its own.</summary>
    [Theory]
    [InlineData("_10000000900017")]
    [InlineData("_10000000900017_SERVICE-1")]
    public void BR_FR_21_an_address_may_go_on_after_the_siren(string suffix) =>
        Assert.Empty(
            Faults(
                Invoice with
                {
                    Buyer = Invoice.Buyer with { ElectronicAddress = Invoice.Buyer.Siren.Digits + suffix },
                }
            )
        );
}
