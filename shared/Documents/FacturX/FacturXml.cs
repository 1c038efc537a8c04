namespace Aims.Documents;

/// <summary>An issued invoice or credit note as CII XML: Factur-X 1.09, profile EN 16931, rules BR-FR 1.4.0.</summary>
public static class FacturXml
{
    private const int BytesOfHead = 8_192;
    private const int BytesOfLine = 1_536;

    /// <summary>Writes the XML, UTF-8 without byte order mark. The same facts give the same bytes.</summary>
    /// <exception cref="ArgumentException">
    /// The document has no XML, or could not be issued: a debit without mandate, a line outside VAT, a character that XML does not have.
    /// </exception>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Facts.HasVat)
        {
            throw new ArgumentException($"A {document.Facts.Kind} is not an invoice.", nameof(document));
        }

        using var stream = new MemoryStream(BytesOfHead + (BytesOfLine * document.Facts.Lines.Count));
        using (var cii = new CiiWriter(stream))
        {
            CiiContext.Write(cii);
            CiiHeader.Write(cii, document);
            CiiTransaction.Write(cii, document);
        }

        return stream.ToArray();
    }
}
