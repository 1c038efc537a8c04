using System.Text;
using System.Xml;

namespace Aims.Banking;

/// <summary>Writes elements of an ISO 20022 message: the same bytes on every machine, UTF-8 without byte order mark.</summary>
internal sealed class PainWriter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _xml;

    /// <summary>Begins <c>Document</c>.</summary>
    public PainWriter(string space)
    {
        _xml = XmlWriter.Create(_stream, Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("Document", space);
    }

    /// <summary>A text within elements, each within the one before: <c>Id/IBAN</c>.</summary>
    public void Text(string path, string text) => Group(path, () => _xml.WriteString(text));

    /// <summary>An element that holds others, itself within others: <c>CdtrSchmeId/Id/PrvtId/Othr</c>.</summary>
    public void Group(string path, Action content)
    {
        var names = path.Split('/');
        foreach (var name in names)
        {
            _xml.WriteStartElement(name);
        }

        content();
        foreach (var _ in names)
        {
            _xml.WriteEndElement();
        }
    }

    /// <summary>A day.</summary>
    public void Day(string name, DateOnly day) => Text(name, day.ToIso());

    /// <summary>An amount without currency.</summary>
    public void Sum(string name, Money sum) => Text(name, Decimal(sum));

    /// <summary>A whole number.</summary>
    public void Count(string name, int count) => Text(name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount of euro.</summary>
    public void Amount(string name, Money amount)
    {
        _xml.WriteStartElement(name);
        _xml.WriteAttributeString("Ccy", "EUR");
        _xml.WriteString(Decimal(amount));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the message.</summary>
    public byte[] ToArray()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        return _stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private static string Decimal(Money amount) => amount.Euros.ToString("0.00", CultureInfo.InvariantCulture);
}
