namespace Aims.Documents;

/// <summary>The list of a day's cheques that accounting prints, signs and hands to the bank with them, as a PDF file.</summary>
public static class ChequeSlipPdf
{
    /// <summary>Draws a slip. The same slip and theme give the same bytes in every process of the same build.</summary>
    /// <exception cref="ArgumentException">There is no cheque: the bank would get an empty envelope.</exception>
    public static byte[] Draw(ChequeSlip slip, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(slip);
        ArgumentNullException.ThrowIfNull(theme);
        if (slip.Lines.Count == 0)
        {
            throw new ArgumentException("A deposit slip has at least one cheque.", nameof(slip));
        }

        var pages = new ChequeSlipPages(slip, theme);
        return Canvas.Draw(new FileFacts(pages.Title, slip.Seller.Name, slip.Day), xml: null, pages.Draw);
    }
}
