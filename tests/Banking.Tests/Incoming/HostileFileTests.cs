using System.Text;

namespace Aims.Banking.Tests;

/// <summary>Files that are made to harm, or came to harm: each is refused with a line and a rule, and costs little.</summary>
public sealed class HostileFileTests
{
    private static readonly Camt Bank = new(2);

    private static string Good =>
        Bank.File(
            Camt.StatementOf(
                "2026-12-15",
                0,
                Bank.Entry(5, Camt.Details(Bank.Transaction(5, payer: "Zoé", text: "été")))
            ),
            Camt.StatementOf("2026-12-16", 5, Bank.Entry(-5))
        );

    private static string With(string replaced, string by)
    {
        Assert.Contains(replaced, Good, StringComparison.Ordinal);
        return Good.Replace(replaced, by, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE Document [<!ENTITY a "b">]><Document""", "without DTD")]
    [InlineData("""<!DOCTYPE Document SYSTEM "http://127.0.0.1:9/x.dtd"><Document""", "without DTD")]
    [InlineData(
        """<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><Document""",
        "without DTD"
    )]
    public async Task A_DTD_is_refused_before_anything_in_it_is_read(string start, string rule) =>
        await Reading.Refused(With("<Document", start), rule);

    [Fact]
    public async Task An_entity_that_nobody_declared_is_no_text() =>
        await Reading.Refused(With("été", "&xxe;"), "must be well-formed XML");

    [Fact]
    public async Task Elements_are_not_deeper_than_a_bound() =>
        await Reading.Refused(
            With("<Ustrd>", "<Ustrd>" + string.Concat(Enumerable.Repeat("<a>", 100_000))),
            "elements must be at most 40 deep"
        );

    [Fact]
    public async Task Elements_that_are_passed_over_are_not_deeper_either() =>
        await Reading.Refused(
            With("<Stmt><Id>", "<Stmt><Other>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + "<Id>"),
            "elements must be at most 40 deep"
        );

    [Theory]
    [InlineData("<Ustrd>", "<Ustrd>{0}", 11_000, "must have at most 10000 characters")]
    [InlineData("<Ustrd>", "<Ustrd>{0}", 1_000_000, "must have at most 64 KiB")]
    [InlineData("<Ustrd>", "<Ustrd a=\"{0}\">", 1_000_000, "must have at most 64 KiB")]
    [InlineData("<Stmt>", "<Stmt><{0}/>", 1_000_000, "must have at most 64 KiB")]
    [InlineData("<Stmt>", "<Stmt><!--{0}-->", 1_000_000, "must have at most 64 KiB")]
    public async Task Nothing_is_longer_than_a_bound(string at, string by, int length, string rule) =>
        await Reading.Refused(With(at, string.Format(CultureInfo.InvariantCulture, by, new string('x', length))), rule);

    [Fact]
    public async Task A_text_parted_by_comments_is_no_longer_than_that_either() =>
        await Reading.Refused(
            With("<Ustrd>", "<Ustrd>" + string.Concat(Enumerable.Repeat("xxxxxxxxxx<!-- -->", 2_000))),
            "must have at most 10000 characters"
        );

    /// <remarks>A reader that ignores them calls itself for each, until its stack is full.</remarks>
    [Theory]
    [InlineData("<!---->")]
    [InlineData("<?a?>")]
    [InlineData("<!-- --> <?a?> ")]
    public async Task Any_number_of_things_without_meaning_is_passed_over(string nothing)
    {
        var many = string.Concat(Enumerable.Repeat(nothing, 100_000));
        foreach (var place in new[] { "<Stmt>", "<NtryDtls>", "<Ustrd>" })
        {
            Assert.Equal(await Reading.ItemsOf(Good), await Reading.ItemsOf(With(place, place + many)));
        }
    }

    [Theory]
    [InlineData("<!--{0}-->")]
    [InlineData("<?a {0}?>")]
    public async Task A_comment_or_instruction_is_no_longer_than_a_bound_whatever_is_in_it(string form)
    {
        var long64 = string.Concat(Enumerable.Repeat("<a> -> ? ", 8_000));
        await Reading.Refused(
            With("<Stmt>", string.Format(CultureInfo.InvariantCulture, form, long64) + "<Stmt>"),
            "must have at most 64 KiB"
        );
    }

    [Fact]
    public async Task A_CDATA_section_is_refused_wherever_it_begins_in_the_bytes_that_arrive()
    {
        var file = Encoding.UTF8.GetBytes(With("<Ustrd>été</Ustrd>", "<Ustrd><![CDATA[x]]></Ustrd>"));
        foreach (var chunk in new[] { 1, 2, 3, 5, 1_000, int.MaxValue })
        {
            var fault = await Assert.ThrowsAsync<BankFileFaultException>(() => Reading.ItemsOf(file, chunk));
            Assert.Contains("CDATA", fault.Rule, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_transaction_has_no_more_elements_than_a_bound() =>
        await Reading.Refused(
            With("<Ustrd>", string.Concat(Enumerable.Repeat("<Ustrd>x</Ustrd>", 6_000)) + "<Ustrd>"),
            "must have at most 5000 elements"
        );

    [Theory]
    [InlineData("<Ntry>")]
    [InlineData("<Stmt>")]
    public async Task What_is_held_has_no_more_parts_than_a_bound(string at) =>
        await Reading.Refused(
            With(at, at + string.Concat(Enumerable.Repeat("<Bal/>", 100_000))),
            "must have at most 100 elements directly in it"
        );

    [Fact]
    public async Task An_entry_has_no_more_details_than_a_bound() =>
        await Reading.Refused(
            With("<NtryDtls>", "<NtryDtls>" + string.Concat(Enumerable.Repeat("<TxDtls/>", 10_001))),
            "must have at most 10000 TxDtls"
        );

    [Fact]
    public async Task A_file_has_no_more_bytes_than_a_bound()
    {
        var comment = $"<!--{new string('x', 60_000)}-->";
        var file = With("</GrpHdr>", "</GrpHdr>" + string.Concat(Enumerable.Repeat(comment, 1_200)));
        await Reading.Refused(file, "must have at most 64 MiB");
    }

    [Fact]
    public async Task A_statement_cut_at_any_97th_byte_is_a_fault()
    {
        var file = Encoding.UTF8.GetBytes(Good);
        for (var length = 0; length < file.Length - 1; length += 97)
        {
            await Reading.FaultOf(file[..length]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("hello")]
    [InlineData("02")]
    [InlineData("<html/>")]
    [InlineData("<Document/>")]
    [InlineData("""<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"/>""")]
    [InlineData("""<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.2"/>""")]
    [InlineData("""<Other xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>""")]
    public async Task A_file_of_another_format_is_told_what_is_read(string file)
    {
        var fault = await Reading.FaultOf(file);
        Assert.Contains(file.Length == 0 ? "empty" : "camt.053.001", fault.Rule, StringComparison.Ordinal);
        Assert.Equal(1, fault.Line);
    }

    [Fact]
    public async Task What_follows_the_message_must_be_nothing()
    {
        Assert.Equal(4, (await Reading.ItemsOf(Good + "\n<!-- the end -->\n")).Count);
        await Reading.Refused(Good + "<more/>", "well-formed");
    }

    [Fact]
    public async Task Elements_of_other_namespaces_are_passed_over() =>
        Assert.Equal(
            await Reading.ItemsOf(Good),
            await Reading.ItemsOf(
                With("<Ntry>", """<Ntry><x:Amt xmlns:x="urn:other" Ccy="USD">9<x:b/></x:Amt>""")
                    .Replace(
                        "<Stmt>",
                        """<Stmt><Ntry xmlns="urn:other"><Amt>9</Amt></Ntry>""",
                        StringComparison.Ordinal
                    )
            )
        );

    [Fact]
    public async Task Prefixes_are_as_good_as_a_default_namespace()
    {
        var prefixed = Good.Replace("<", "<c:", StringComparison.Ordinal)
            .Replace("<c:/", "</c:", StringComparison.Ordinal)
            .Replace("<c:?xml", "<?xml", StringComparison.Ordinal)
            .Replace("xmlns=", "xmlns:c=", StringComparison.Ordinal);
        Assert.Equal(await Reading.ItemsOf(Good), await Reading.ItemsOf(prefixed));
    }
}
