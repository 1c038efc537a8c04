namespace Aims.Documents;

/// <summary>What the XMP packet of a Factur-X file says of the XML inside, and the description of these properties that PDF/A asks for (ISO 19005-3, 6.6.2.3).</summary>
internal static class FacturXSchema
{
    /// <summary>The name under which every reader of Factur-X looks for the XML.</summary>
    public const string FileName = "factur-x.xml";

    private const string Namespace = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    /// <summary>The same in every file.</summary>
    public static string Descriptions { get; } =
        $"""
            <rdf:Description rdf:about="" xmlns:fx="{Namespace}">
            <fx:DocumentType>INVOICE</fx:DocumentType>
            <fx:DocumentFileName>{FileName}</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version>
            <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>{Namespace}</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            {Property("DocumentFileName", "name of the embedded XML invoice file")}
            {Property("DocumentType", "INVOICE")}
            {Property("Version", "version of the XML data")}
            {Property("ConformanceLevel", "conformance level of the embedded XML data")}
            </rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private static string Property(string name, string description) =>
        $"""
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>
            """;
}
