using System.Text;

namespace Aims.Documents.Tests;

/// <summary>The file itself.</summary>
public sealed class FacturXmlTests
{
    [Fact]
    public void Only_invoices_and_credit_notes_have_an_XML()
    {
        foreach (var document in (Document[])[Sample.Invoice(), Sample.CreditNote()])
        {
            Assert.NotEmpty(FacturXml.Write(document));
        }

        Assert.Throws<ArgumentException>(() => FacturXml.Write(Sample.Deposit()));
        Assert.Throws<ArgumentException>(() => FacturXml.Write(Sample.Restitution()));
    }

    [Fact]
    public void It_is_UTF_8_without_byte_order_mark_and_says_so() =>
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rsm:CrossIndustryInvoice ",
            Encoding.Latin1.GetString(FacturXml.Write(Sample.Invoice())),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("markup in texts", "A & B <C> \"D\" 'E' ]]> &amp; <!-- -->")]
    [InlineData("accents and ligatures", "Œuvres d’Île-de-Ré – Łódź, æ ÿ Ÿ ß « ĳ » €")]
    public void A_text_is_read_as_it_was_meant(string oddity, string expected)
    {
        var written = new Written(Sample.Invoice(change: Oddity.All[oddity]));
        Assert.Equal(expected, written["//ram:BuyerTradeParty/ram:Name"]);
        Assert.Equal([expected, expected], written.All("//ram:SpecifiedTradeProduct/ram:Description"));
        Assert.Contains(expected, written.All("//ram:IncludedNote/ram:Content"));
    }

    [Theory]
    [InlineData("A\u0001B")]
    [InlineData("A\uFFFFB")]
    public void A_character_that_XML_does_not_have_is_refused(string name)
    {
        var document = Sample.Invoice(change: facts => facts with { Buyer = facts.Buyer with { Name = name } });
        Assert.Throws<ArgumentException>(() => FacturXml.Write(document));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var half = "\U0001F600"[..1];
        var document = Sample.Invoice(change: facts => facts with { Buyer = facts.Buyer with { Name = half } });
        Assert.Throws<ArgumentException>(() => FacturXml.Write(document));
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_whatever_is_written_before_and_beside()
    {
        var documents = Oddity.All.Values.Select(oddity => Sample.Invoice(change: oddity)).ToList();
        var forth = documents.ConvertAll(FacturXml.Write);
        var back = Enumerable.Reverse(documents).Select(FacturXml.Write).Reverse().ToList();
        var together = new byte[documents.Count][];
        Parallel.For(0, documents.Count, index => together[index] = FacturXml.Write(documents[index]));
        Assert.Equal(forth, back);
        Assert.Equal(forth, together);
    }

    [Fact]
    public void Other_facts_give_other_bytes()
    {
        var all = Oddity.All.Values.Select(oddity => FacturXml.Write(Sample.Invoice(change: oddity)));
        Assert.Equal(Oddity.All.Count, all.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
    }
}
