using Aims.Testing;

namespace Aims.Documents.Tests;

public sealed class LinkTests
{
    private static Document From(Seller seller) => Sample.Invoice(change: facts => facts with { Seller = seller });

    [Theory]
    [InlineData("0825 67 24 67", "tel:0825672467")]
    [InlineData("01.43.00.00.01", "tel:0143000001")]
    [InlineData("+33 (0)1 43 00 00 01", "tel:+33143000001")]
    public void A_phone_number_is_dialled_without_what_only_helps_to_read(string phone, string link) =>
        Assert.Contains(link, new Drawn(From(A.Seller with { Phone = phone })).Links);

    [Fact]
    public void What_is_no_number_is_no_link() =>
        Assert.All(
            new Drawn(From(A.Seller with { Phone = "[téléphone]" })).Links,
            link => Assert.StartsWith("mailto:", link, StringComparison.Ordinal)
        );

    [Fact]
    public void A_long_mail_address_beside_a_logo_leaves_the_phone_a_line_of_its_own()
    {
        var email = A.Email(string.Concat(Enumerable.Repeat("comptabilite-", 4)) + "x@aims-informatique.example");
        var drawn = new Drawn(From(A.Seller with { Email = email }), SampleTheme.Other);
        Assert.Contains("\nTél. 0825 67 24 67", drawn.Text, StringComparison.Ordinal);
        Placement.IsInsideTheMargins(drawn);
        Placement.HasNoTextOverAnother(drawn);
    }
}
