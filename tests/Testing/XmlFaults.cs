using System.Xml;
using System.Xml.Schema;

namespace Aims.Testing;

/// <summary>What a schema says against an XML file.</summary>
public static class XmlFaults
{
    /// <summary>Every fault and warning; empty for a valid file.</summary>
    public static IReadOnlyList<string> Of(byte[] xml, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var stream = new MemoryStream(xml);
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read()) { }

        return faults;
    }
}
