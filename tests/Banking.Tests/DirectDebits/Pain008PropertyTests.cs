using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using Aims.Testing;
using CsCheck;

namespace Aims.Banking.Tests;

/// <summary>What holds for every file of direct debits.</summary>
public sealed class Pain008PropertyTests
{
    private const string Schema = "pain.008.001.08.xsd";

    private static readonly Lazy<XmlSchemaSet> Set = new(() => Schemas.Read(Schema));

    private static readonly XNamespace Space = Pain008.Namespace;

    private static readonly DebitFile Largest = SampleDebits.File([
        .. Enumerable.Range(1, DebitFile.MostDebits).Select(SampleDebits.Debit),
    ]);

    [Fact]
    public void Every_file_is_valid_against_the_schema()
    {
        SkipWithoutSchema();
        GenDebits.File.Sample(file => Assert.Empty(XmlFaults.Of(Pain008.Write(file), Set.Value)), iter: 300);
        Assert.Empty(XmlFaults.Of(Pain008.Write(Largest), Set.Value));
    }

    [Fact]
    public void The_schema_tells_an_element_that_it_does_not_know()
    {
        SkipWithoutSchema();
        var text = Encoding.UTF8.GetString(Pain008.Write(SampleDebits.File(SampleDebits.Debit())));
        var misspelt = text.Replace("BICFI", "BIC", StringComparison.Ordinal);
        Assert.NotEmpty(XmlFaults.Of(Encoding.UTF8.GetBytes(misspelt), Set.Value));
    }

    [Fact]
    public void Counts_and_sums_are_those_of_what_is_written() =>
        GenDebits.File.Sample(
            file =>
            {
                var root = XDocument.Parse(Encoding.UTF8.GetString(Pain008.Write(file))).Root!;
                AssertSums(root.Descendants(Space + "GrpHdr").Single(), root);
                Assert.All(root.Descendants(Space + "PmtInf"), batch => AssertSums(batch, batch));
                Assert.Equal(file.Debits.Count, root.Descendants(Space + "DrctDbtTxInf").Count());
            },
            iter: 200
        );

    [Fact]
    public void A_file_has_the_same_bytes_twice_and_in_whatever_order_its_debits_are_listed() =>
        Gen.Select(GenDebits.File, Gen.Int)
            .Sample(
                (file, seed) =>
                {
                    var bytes = Pain008.Write(file);
                    var other = file.Debits.OrderBy(debit => HashCode.Combine(seed, debit.Id)).ToArray();
                    return bytes.AsSpan().SequenceEqual(Pain008.Write(file))
                        && bytes.AsSpan().SequenceEqual(Pain008.Write(file with { Debits = [.. other] }));
                },
                iter: 200
            );

    [Fact]
    public void Every_text_is_in_the_set_of_the_EPC_and_not_longer_than_banks_take() =>
        GenDebits.File.Sample(
            file =>
            {
                var texts = XDocument
                    .Parse(Encoding.UTF8.GetString(Pain008.Write(file)))
                    .Descendants()
                    .Where(element => !element.HasElements)
                    .Select(element => (element.Name.LocalName, element.Value))
                    .ToList();
                Assert.All(texts, text => Assert.Matches(@"\A[a-zA-Z0-9/\-?:().,'+ ]+\z", text.Value));
                Assert.All(texts, text => Assert.InRange(text.Value.Length, 1, Longest(text.LocalName)));
                Assert.All(texts, text => Assert.Equal(text.Value.Trim(), text.Value));
                var ids = texts.Where(text => text.LocalName.EndsWith("Id", StringComparison.Ordinal));
                Assert.All(ids, id => Assert.DoesNotMatch("^/|//|/$", id.Value));
            },
            iter: 200
        );

    [Fact]
    public void No_id_is_there_twice() =>
        GenDebits.File.Sample(
            file =>
            {
                var root = XDocument.Parse(Encoding.UTF8.GetString(Pain008.Write(file))).Root!;
                foreach (var name in new[] { "EndToEndId", "PmtInfId" })
                {
                    var ids = root.Descendants(Space + name).Select(id => id.Value).ToList();
                    Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
                }
            },
            iter: 100
        );

    private static int Longest(string element) =>
        element switch
        {
            "Nm" => 70,
            "Ustrd" => 140,
            _ => 35,
        };

    /// <summary>That an element has the count and the sum of the direct debits within another.</summary>
    private static void AssertSums(XElement said, XElement within)
    {
        var amounts = within
            .Descendants(Space + "InstdAmt")
            .Select(amount => decimal.Parse(amount.Value, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(amounts.Count, int.Parse(said.Element(Space + "NbOfTxs")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(
            amounts.Sum(),
            decimal.Parse(said.Element(Space + "CtrlSum")!.Value, CultureInfo.InvariantCulture)
        );
    }

    private static void SkipWithoutSchema()
    {
        var reason = Schemas.WhyNot(Schema);
        Assert.SkipWhen(reason is not null, reason ?? "");
    }
}
