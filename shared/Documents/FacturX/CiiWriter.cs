using System.Text;
using System.Xml;

namespace Aims.Documents;

/// <summary>Writes the elements of a CrossIndustryInvoice: how a text, an amount, a rate and a day look in CII D22B.</summary>
internal sealed class CiiWriter : IDisposable
{
    private const string Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private const string Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private const string Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
    private const string Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // The same bytes on every system.
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly XmlWriter _xml;

    /// <summary>Begins the document; disposing ends it.</summary>
    public CiiWriter(Stream stream)
    {
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("rsm", "CrossIndustryInvoice", Rsm);
        _xml.WriteAttributeString("xmlns", "ram", ns: null, Ram);
        _xml.WriteAttributeString("xmlns", "qdt", ns: null, Qdt);
        _xml.WriteAttributeString("xmlns", "udt", ns: null, Udt);
    }

    /// <summary>One of the three parts of the document.</summary>
    public Ending Part(string name)
    {
        _xml.WriteStartElement("rsm", name, Rsm);
        return new Ending(_xml);
    }

    /// <summary>An element that holds others.</summary>
    public Ending Group(string name)
    {
        _xml.WriteStartElement("ram", name, Ram);
        return new Ending(_xml);
    }

    public void Text(string name, string text) => _xml.WriteElementString("ram", name, Ram, text);

    /// <summary>An identifier and the scheme that it belongs to.</summary>
    public void Id(string name, string id, string scheme) => Text(name, id, "schemeID", scheme);

    /// <summary>Two decimals. In the totals, the VAT alone names its currency (CII-DT-031).</summary>
    public void Amount(string name, Money amount) => Text(name, Decimals(amount.Euros));

    public void AmountWithCurrency(string name, Money amount) =>
        Text(name, Decimals(amount.Euros), "currencyID", CodeLists.Euro);

    public void Quantity(string name, int quantity, string unitCode) =>
        Text(name, quantity.ToString(CultureInfo.InvariantCulture), "unitCode", unitCode);

    /// <summary><c>20.00</c>: BR-FR-16 compares rates as texts.</summary>
    public void Rate(string name, VatRate rate) => Text(name, Decimals(rate.Percent));

    public void Day(string name, DateOnly day)
    {
        using (Group(name))
        {
            DateTimeString("udt", Udt, day);
        }
    }

    /// <summary>A day where CII wants the qualified type: the date of a referenced document.</summary>
    public void QualifiedDay(string name, DateOnly day)
    {
        using (Group(name))
        {
            DateTimeString("qdt", Qdt, day);
        }
    }

    /// <summary>First and last day, both included.</summary>
    public void Period(string name, DateRange days)
    {
        using (Group(name))
        {
            Day("StartDateTime", days.First);
            Day("EndDateTime", days.Last);
        }
    }

    public void Dispose()
    {
        if (IsSound(_xml))
        {
            _xml.WriteEndDocument();
        }

        _xml.Dispose();
    }

    /// <summary>A writer that has refused a text refuses to end its elements too, and would hide why.</summary>
    private static bool IsSound(XmlWriter xml) => xml.WriteState != WriteState.Error;

    private static string Decimals(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private void Text(string name, string text, string attribute, string value)
    {
        _xml.WriteStartElement("ram", name, Ram);
        _xml.WriteAttributeString(attribute, value);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void DateTimeString(string prefix, string ns, DateOnly day)
    {
        _xml.WriteStartElement(prefix, "DateTimeString", ns);
        _xml.WriteAttributeString("format", CodeLists.CalendarDay);
        _xml.WriteString(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the element that was begun.</summary>
    public readonly struct Ending(XmlWriter xml) : IDisposable
    {
        public void Dispose()
        {
            if (IsSound(xml))
            {
                xml.WriteEndElement();
            }
        }
    }
}
