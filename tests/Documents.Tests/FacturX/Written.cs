using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Aims.Documents.Tests;

/// <summary>The XML of a document, read again by its paths, with the usual prefixes of CII.</summary>
internal sealed class Written
{
    private const string Standard = "urn:un:unece:uncefact:data:standard:";

    private static readonly XmlNamespaceManager Prefixes = PrefixesOfCii();

    private readonly XDocument _xml;

    public Written(Document document)
    {
        Bytes = FacturXml.Write(document);
        using var stream = new MemoryStream(Bytes);
        _xml = XDocument.Load(stream);
    }

    public byte[] Bytes { get; }

    /// <summary>The text of the one element or attribute at a path; null when there is none.</summary>
    public string? this[string path] => All(path).SingleOrDefault();

    /// <summary>The texts at a path, in the order of the document.</summary>
    public IReadOnlyList<string> All(string path) =>
        [
            .. ((IEnumerable<object>)_xml.XPathEvaluate(path, Prefixes)).Select(found =>
                found is XAttribute attribute ? attribute.Value : ((XElement)found).Value
            ),
        ];

    /// <summary>The amount or rate at a path.</summary>
    public decimal Number(string path) => Decimal(this[path]!);

    public IReadOnlyList<decimal> Numbers(string path) => [.. All(path).Select(Decimal)];

    private static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static XmlNamespaceManager PrefixesOfCii()
    {
        var prefixes = new XmlNamespaceManager(new NameTable());
        prefixes.AddNamespace("rsm", Standard + "CrossIndustryInvoice:100");
        prefixes.AddNamespace("ram", Standard + "ReusableAggregateBusinessInformationEntity:100");
        prefixes.AddNamespace("qdt", Standard + "QualifiedDataType:100");
        prefixes.AddNamespace("udt", Standard + "UnqualifiedDataType:100");
        return prefixes;
    }
}
