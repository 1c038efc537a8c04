namespace Aims.Documents;

/// <summary>An issued document as a PDF file.</summary>
public static class DocumentPdf
{
    /// <summary>
    /// Draws a document; an invoice or credit note carries its XML. The same facts and theme give the same bytes in every process of
    /// the same build.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The document could not be issued: a character without a glyph, a debit without mandate, a template of the future.
    /// </exception>
    public static byte[] Draw(Document document, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(theme);
        // One of an earlier version that has no file yet is drawn with the page of today; a stored file is never drawn again.
        if (document.Facts.Template > InvoicingTerms.CurrentTemplate)
        {
            throw new ArgumentException($"No page of version {document.Facts.Template} is known.", nameof(document));
        }

        var facts = document.Facts;
        var xml = facts.HasVat ? FacturXml.Write(document) : null;
        var title = Wording.Of(facts.Kind).TitleOf(document.Number);
        var pages = new DocumentPages(document, theme);
        return Canvas.Draw(new FileFacts(title, facts.Seller.Name, facts.IssueDate), xml, pages.Draw);
    }

    /// <summary>The number that a stored PDF carries in its title; null when it is no PDF of ours.</summary>
    public static DocumentNumber? ReadNumber(ReadOnlyMemory<byte> pdf) =>
        StoredFile.Read<DocumentNumber?>(
            pdf,
            file =>
            {
                var title = file.Information.Title ?? "";
                return DocumentNumber.TryParse(title[(title.LastIndexOf(' ') + 1)..], out var number) ? number : null;
            }
        );

    /// <summary>The Factur-X invoice that a stored PDF carries, byte for byte; null when there is none, or the file is damaged.</summary>
    public static byte[]? ReadXml(ReadOnlyMemory<byte> pdf) => StoredFile.Read(pdf, AttachedXml.Of);
}
