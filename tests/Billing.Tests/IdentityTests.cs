using CsCheck;

namespace Aims.Billing.Tests;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("484252333", true)]
    [InlineData("484 252 333", true)]
    [InlineData("100000009", true)]
    [InlineData("484252334", false)]
    [InlineData("48425233", false)]
    [InlineData("000000000", false)]
    [InlineData("48425233A", false)]
    [InlineData(null, false)]
    public void A_siren_has_nine_digits_and_a_right_checksum(string? text, bool good) =>
        Assert.Equal(good, Siren.TryParse(text, out _));

    [Theory]
    [InlineData("FR44732829320", true)]
    [InlineData("FR44 732 829 320", true)]
    [InlineData("FR45732829320", false)]
    [InlineData("FR44732829321", false)]
    [InlineData("BE0732829320", false)]
    public void A_vat_number_has_the_key_of_its_siren(string text, bool good) =>
        Assert.Equal(good, VatNumber.TryParse(text, out _));

    [Fact]
    public void A_company_has_one_vat_number() =>
        Assert.Equal("FR39484252333", VatNumber.Of(new Siren("484252333")).Text);

    [Theory]
    [InlineData("FR7630006000011234567890189", true)]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("FR7630006000011234567890188", false)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("FR763000600001123456789018", false)]
    [InlineData("", false)]
    public void An_iban_has_right_check_digits(string text, bool good) =>
        Assert.Equal(good, Iban.TryParse(text, out _));

    [Theory]
    [InlineData("FR72ZZZ123456", true)]
    [InlineData("FR72ABC123456", true)] // the business code takes no part
    [InlineData("FR73ZZZ123456", false)]
    public void A_creditor_identifier_has_right_check_digits(string text, bool good) =>
        Assert.Equal(good, CreditorIdentifier.TryParse(text, out _));

    [Theory]
    [InlineData("compta@exemple.fr", true)]
    [InlineData("c.o+m@société.fr", true)]
    [InlineData("compta@exemple", false)]
    [InlineData("compta.exemple.fr", false)]
    [InlineData("a@b@exemple.fr", false)]
    [InlineData("compta@exe mple.fr", false)]
    [InlineData("compta@socie\u0301te\u0301.fr", false)] // combining accents would name another domain
    [InlineData("é@exemple.fr", false)]
    public void A_mail_address_is_one_that_servers_take(string text, bool good) =>
        Assert.Equal(good, EmailAddress.TryParse(text, out _));

    [Theory]
    [InlineData("C-0042", true)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("-a", false)]
    [InlineData("a|b", false)]
    [InlineData("", false)]
    public void A_contract_id_fits_in_keys_and_addresses(string text, bool good) =>
        Assert.Equal(good, ContractId.TryParse(text, out _));

    [Fact]
    public void A_number_reads_back_and_sorts_as_it_counts() =>
        Gen.Select(Gen.Enum<Series>(), Gen.Int[2000, 2099], Gen.Int[1, 999_998])
            .Sample(
                (series, year, sequence) =>
                {
                    var number = new DocumentNumber(series, year, sequence);
                    var next = new DocumentNumber(series, year, sequence + 1);
                    return DocumentNumber.Parse(number.ToString()) == number
                        && string.CompareOrdinal(number.ToString(), next.ToString()) < 0;
                }
            );

    [Theory]
    [InlineData("F2026-123")]
    [InlineData("X2026-000123")]
    [InlineData("F2026-0000123")]
    [InlineData("F2026000123")]
    [InlineData("f2026-000123")]
    [InlineData("02026-000123")]
    [InlineData("")]
    public void What_is_no_number_is_refused(string text) => Assert.False(DocumentNumber.TryParse(text, out _));
}
