using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aims.Local;

/// <summary>Elements of an ISO 20022 message of a bank.</summary>
/// <param name="message">The message and its version: <c>camt.053.001.02</c>.</param>
internal sealed class BankXml(string message)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly XNamespace _space = $"urn:iso:std:iso:20022:tech:xsd:{message}";

    /// <summary>An element within others, <c>Acct/Id/IBAN</c>, of what is not null.</summary>
    public XElement Of(string path, params object?[] content)
    {
        var names = path.Split('/');
        var inner = new XElement(_space + names[^1], content);
        return names[..^1].Reverse().Aggregate(inner, (element, name) => new XElement(_space + name, element));
    }

    /// <summary>The same, or nothing when there is no text.</summary>
    public XElement? OfText(string path, string? text) => text is null ? null : Of(path, text);

    /// <summary>An amount of euro, without its sign.</summary>
    public XElement Amount(string path, Money amount)
    {
        var element = Of(path, Decimal(Absolute(amount)));
        element.DescendantsAndSelf().Last().SetAttributeValue("Ccy", "EUR");
        return element;
    }

    /// <summary>The sign of an amount: CRDT from zero on.</summary>
    public XElement Sign(Money amount) => Of("CdtDbtInd", amount < Money.Zero ? "DBIT" : "CRDT");

    /// <summary>A whole number.</summary>
    public XElement Count(string path, int count) => Of(path, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A sum without currency.</summary>
    public XElement Sum(string path, Money sum) => Of(path, Decimal(sum));

    /// <summary>An instant, in UTC.</summary>
    public XElement At(string path, DateTimeOffset at) =>
        Of(path, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The bytes of the message.</summary>
    public byte[] File(XElement content)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            new XDocument(new XElement(_space + "Document", content)).Save(xml);
        }

        return stream.ToArray();
    }

    private static Money Absolute(Money amount) => amount < Money.Zero ? Money.Zero - amount : amount;

    private static string Decimal(Money amount) => amount.Euros.ToString("0.00", CultureInfo.InvariantCulture);
}
