namespace Aims.Documents;

/// <summary>The statement of account that goes with a notice, as a PDF file.</summary>
public static class StatementPdf
{
    /// <summary>Draws a statement. The same facts and theme give the same bytes in every process of the same build.</summary>
    public static byte[] Draw(NoticeFacts facts, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(theme);
        var pages = new StatementPages(facts, theme);
        var file = new FileFacts(pages.Title, facts.Seller.Name, facts.Statement.Day);
        return Canvas.Draw(file, xml: null, pages.Draw);
    }
}
