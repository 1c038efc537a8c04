using System.Xml;
using System.Xml.Schema;
using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Every document that may be issued and has an XML is valid against the schema of Factur-X 1.09, profile EN 16931.</summary>
public sealed class CiiSchemaTests
{
    private const string Schema = "factur-x-1.09-en16931/Factur-X_EN16931.xsd";

    private static readonly Lazy<XmlSchemaSet> Set = new(() => Schemas.Read(Schema));

    public static TheoryData<MeansOfPayment, string> Cases() =>
        new(from means in Enum.GetValues<MeansOfPayment>() from oddity in Oddity.All.Keys select (means, oddity));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_invoice_is_valid(MeansOfPayment means, string oddity) => AssertValid(Invoice(means, oddity));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_credit_note_is_valid(MeansOfPayment means, string oddity) =>
        AssertValid(Sample.CreditNote(Invoice(means, oddity)));

    [Fact]
    public void A_credit_note_whose_tax_is_a_cent_off_is_valid() => AssertValid(CiiSample.CreditNoteACentOff());

    [Fact]
    public void An_element_that_the_schema_does_not_know_is_told()
    {
        var text = System.Text.Encoding.UTF8.GetString(FacturXml.Write(Sample.Invoice()));
        var misspelt = text.Replace(
            "ram:TypeCode>380</ram:TypeCode",
            "ram:Type>380</ram:Type",
            StringComparison.Ordinal
        );
        Assert.NotEmpty(Faults(System.Text.Encoding.UTF8.GetBytes(misspelt)));
    }

    private static Document Invoice(MeansOfPayment means, string oddity) =>
        Sample.Invoice(Sample.PaidBy(means), Oddity.All[oddity]);

    private static void AssertValid(Document document)
    {
        Assert.Empty(DocumentRules.Check(document.Facts));
        Assert.Empty(Faults(FacturXml.Write(document)));
    }

    private static List<string> Faults(byte[] xml)
    {
        var reason = Schemas.WhyNot(Schema);
        Assert.SkipWhen(reason is not null, reason ?? "");
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Set.Value };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var stream = new MemoryStream(xml);
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read()) { }

        return faults;
    }
}
