using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Aims.Documents.Tests;

/// <summary>A drawn document, read again as a reader of PDF sees it.</summary>
internal sealed class Drawn
{
    private const double WatermarkSize = 100;

    public Drawn(Document document, Theme? theme = null)
        : this(DocumentPdf.Draw(document, theme ?? Theme.House)) { }

    public Drawn(ChequeSlip slip, Theme? theme = null)
        : this(ChequeSlipPdf.Draw(slip, theme ?? Theme.House)) { }

    public Drawn(NoticeFacts statement, Theme? theme = null)
        : this(StatementPdf.Draw(statement, theme ?? Theme.House)) { }

    private Drawn(byte[] bytes)
    {
        Bytes = bytes;
        using var pdf = PdfDocument.Open(Bytes);
        (Title, Author) = (pdf.Information.Title, pdf.Information.Author);
        Pages = [.. pdf.GetPages()];
        Links = [.. Pages.SelectMany(page => page.GetHyperlinks().Select(link => link.Uri))];
        Text = string.Join('\n', Pages.Select(TextOf));
    }

    public byte[] Bytes { get; }

    public string? Title { get; }

    public string? Author { get; }

    public IReadOnlyList<Page> Pages { get; }

    public IReadOnlyList<string> Links { get; }

    /// <summary>Every line as drawn, in the order of drawing, no-break spaces kept.</summary>
    public string Text { get; }

    /// <summary>What is read on a page: without the watermark behind it.</summary>
    public static IEnumerable<Letter> LettersOf(Page page) =>
        page.Letters.Where(letter => letter.PointSize < WatermarkSize);

    /// <summary>The lines of one page, as text: without the spaces at which they were cut.</summary>
    public static string TextOf(Page page) =>
        string.Join(
            '\n',
            LinesOf(page).Select(line => string.Concat(line.Select(letter => letter.Value)).TrimEnd(' '))
        );

    /// <summary>Letters drawn one after the other, each where the one before ends.</summary>
    public static IReadOnlyList<IReadOnlyList<Letter>> LinesOf(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in LettersOf(page))
        {
            if (lines.Count > 0 && GoesOn(lines[^1][^1], letter))
            {
                lines[^1].Add(letter);
            }
            else
            {
                lines.Add([letter]);
            }
        }

        return lines;
    }

    private static bool GoesOn(Letter before, Letter letter) =>
        Math.Abs(before.EndBaseLine.X - letter.StartBaseLine.X) < 0.1
        && Math.Abs(before.EndBaseLine.Y - letter.StartBaseLine.Y) < 0.1;
}
