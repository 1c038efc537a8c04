using System.Text;
using System.Xml;

namespace Aims.EInvoicing;

/// <summary>A status « Encaissée » in the words of a CDAR message (XP Z12-012): its elements and ids, not the whole message.</summary>
internal static class CollectionXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Write(CollectionSubmission submission)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("ReferenceReferencedDocument");
            Element(xml, "MDT-87", "IssuerAssignedID", submission.Report.Document.ToString());
            Element(xml, "BT-3", "TypeCode", TypeCode(submission.Kind));
            Element(xml, "BT-2", "FormattedIssueDateTime", submission.IssueDate.ToIso());
            Element(xml, "MDT-105", "ProcessConditionCode", Text(LifecycleStatus.Collected));
            Element(xml, "MDT-106", "ProcessCondition", LifecycleStatus.Find(LifecycleStatus.Collected)!.Name);
            Element(xml, "MDT-129", "IssuerTradeParty", submission.Seller.Digits, ("schemeID", "0002"));
            Element(xml, "MDT-73", "RecipientTradeParty", submission.BuyerAddress, ("schemeID", "0225"));
            xml.WriteStartElement("SpecifiedDocumentStatus");
            Element(xml, "sequence of the report", "SequenceNumeric", Text(submission.Report.Sequence));
            foreach (var part in submission.Report.Parts)
            {
                Write(xml, part);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    /// <summary>MDG-43, with amount and rate (BR-FR-CDV-14).</summary>
    private static void Write(XmlWriter xml, CollectedPart part)
    {
        xml.WriteStartElement("SpecifiedDocumentCharacteristic");
        Element(xml, "MDT-207, incl. VAT", "TypeCode", "MEN");
        Element(xml, "MDT-215", "ValueAmount", Text(part.Amount.Euros), ("currencyID", "EUR"));
        Element(xml, "MDT-219", "ValueDateTime", part.Day.ToIso());
        Element(xml, "MDT-224", "ValuePercent", Text(part.Rate.Percent));
        xml.WriteEndElement();
    }

    private static void Element(
        XmlWriter xml,
        string id,
        string name,
        string value,
        (string Name, string Value)? attribute = null
    )
    {
        xml.WriteComment($" {id} ");
        xml.WriteStartElement(name);
        if (attribute is var (key, text))
        {
            xml.WriteAttributeString(key, text);
        }

        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static string TypeCode(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => "380",
            DocumentKind.CreditNote => "381",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
