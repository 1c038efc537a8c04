namespace Aims.Documents;

/// <summary>The statement of account that goes with a notice, as a PDF file.</summary>
public static class StatementPdf
{
    /// <summary>Draws a statement. The same facts give the same bytes in every process of the same build.</summary>
    public static byte[] Draw(NoticeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var pages = new StatementPages(facts);
        using var canvas = new Canvas(new FileFacts(pages.Title, facts.Seller.Name, facts.Statement.Day));
        pages.Draw(canvas);
        return canvas.ToPdf();
    }
}
