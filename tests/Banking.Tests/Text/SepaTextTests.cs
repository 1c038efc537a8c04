using CsCheck;

namespace Aims.Banking.Tests;

/// <summary>What banks are told is written in the characters that every bank takes.</summary>
public sealed class SepaTextTests
{
    /// <summary>The set of EPC130-08 §1.4, written out here and not taken from the code.</summary>
    private const string Set = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ";

    [Fact]
    public void The_set_is_that_of_the_EPC_and_no_other_character() =>
        Assert.Equal(
            Set.Order(),
            Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(SepaText.IsAllowed).Order()
        );

    [Fact]
    public void Every_character_of_the_set_stays_as_it_is() =>
        Assert.All(Set, letter => Assert.Equal($"a{letter}z", SepaText.Name($"a{letter}z")));

    [Fact]
    public void Every_letter_that_can_be_printed_is_written_with_letters_and_keeps_its_case()
    {
        // All but ª º µ, which are small whatever they are asked.
        foreach (var letter in PrintableText.Repertoire.Where(char.IsLetter).Except("ªºµĸŉ"))
        {
            var written = SepaText.Name(letter.ToString());
            Assert.True(written.All(char.IsAsciiLetter), $"{letter} is written {written}");
            Assert.All(written, one => Assert.Equal(char.IsUpper(letter), char.IsAsciiLetterUpper(one)));
        }
    }

    [Fact]
    public void Every_character_that_can_be_printed_is_written_in_the_set_and_a_second_time_the_same()
    {
        foreach (var letter in PrintableText.Repertoire)
        {
            var written = SepaText.Name($"N{letter}M");
            Assert.True(
                written.All(one => Set.Contains(one, StringComparison.Ordinal)),
                $"{letter} is written {written}"
            );
            Assert.Equal(written, SepaText.Name(written));
            Assert.True(written.Length > 2, $"{letter} is lost");
        }
    }

    [Theory]
    [InlineData("Société Générale d’Électricité", "Societe Generale d'Electricite")]
    [InlineData("Sœurs Lefèvre & Fils", "Soeurs Lefevre + Fils")]
    [InlineData("L’ŒUF ÆTHER", "L'OEUF AETHER")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Łódź Częstochowa Żółć", "Lodz Czestochowa Zolc")]
    [InlineData("Doğan Işık İnşaat Şti", "Dogan Isik Insaat Sti")]
    [InlineData("Ștefan Ţăran Țuțea", "Stefan Taran Tutea")]
    [InlineData("Søren Ångström Þórður", "Soren Angstrom THordur")]
    [InlineData("«\u00A0Chez Zoé\u00A0» – 12\u00A0€", "' Chez Zoe ' - 12 EUR")]
    [InlineData("N°\u202F5; aile_B [2]", "No 5, aile-B (2)")]
    [InlineData("100 % net*@#!", "100 . net....")]
    [InlineData("漢字 \U0001F600", ".. .")]
    [InlineData("a\tb\r\nc", "a b c")]
    public void Text_is_written_as_a_reader_would(string text, string written) =>
        Assert.Equal(written, SepaText.Remittance(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0\u202F\t")]
    public void Nothing_is_written_as_a_full_stop(string text) => Assert.Equal(".", SepaText.Name(text));

    [Fact]
    public void A_cut_never_leaves_a_space_at_the_end()
    {
        Assert.Equal(new string('a', 69), SepaText.Name(new string('a', 69) + " b"));
        Assert.Equal(new string('a', 70), SepaText.Name(new string('a', 70) + " b"));
        Assert.Equal(140, SepaText.Remittance(new string('ß', 71)).Length);
    }

    [Fact]
    public void Any_text_is_written_in_the_set_in_bounds_once_and_for_all() =>
        Gen.Select(Gen.String, Gen.Int[1, 150])
            .Sample(
                (text, longest) =>
                {
                    var written = SepaText.Of(text, longest);
                    return written.Length >= 1
                        && written.Length <= longest
                        && written.All(letter => Set.Contains(letter, StringComparison.Ordinal))
                        && written.Trim() == written
                        && !written.Contains("  ", StringComparison.Ordinal)
                        && SepaText.Of(written, longest) == written;
                }
            );

    [Theory]
    [InlineData("F2026-000123-1", true)]
    [InlineData("SDD-20261210-CORE-01-RCUR-20261215", true)]
    [InlineData("a/b/c", true)]
    [InlineData("a b", true)]
    [InlineData("12345678901234567890123456789012345", true)]
    [InlineData("123456789012345678901234567890123456", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("a//b", false)]
    [InlineData(" a", false)]
    [InlineData("a ", false)]
    [InlineData("RUM_1", false)]
    [InlineData("RÜM", false)]
    public void An_id_is_taken_as_it_is_or_not_at_all(string? text, bool isOne) =>
        Assert.Equal(isOne, SepaText.IsIdentifier(text));
}
