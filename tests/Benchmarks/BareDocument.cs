using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Aims.Benchmarks;

/// <summary>
/// The texts of a drawn document at the same places with PdfPig alone: what the engine asks for a page, without layout, colours,
/// lines, XML or container.
/// </summary>
internal sealed class BareDocument
{
    private static readonly byte[] Regular = FaceOf("AimsSans-Regular.ttf");
    private static readonly byte[] Bold = FaceOf("AimsSans-Bold.ttf");

    private readonly List<List<Run>> _pages;

    /// <param name="pdf">The drawn document.</param>
    public BareDocument(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        _pages = [.. file.GetPages().Select(page => RunsOf(page).ToList())];
    }

    public int Pages => _pages.Count;

    public byte[] Draw()
    {
        using var builder = new PdfDocumentBuilder();
        var regular = builder.AddTrueTypeFont(Regular);
        var bold = builder.AddTrueTypeFont(Bold);
        foreach (var runs in _pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var run in runs)
            {
                page.AddText(run.Text, run.Size, run.Start, run.IsBold ? bold : regular);
            }
        }

        return builder.Build();
    }

    private static IEnumerable<Run> RunsOf(Page page) =>
        page
            .Letters.GroupBy(letter => letter.TextSequence)
            .Select(run => new Run(
                string.Concat(run.Select(letter => letter.Value)),
                run.First().FontSize,
                run.First().StartBaseLine,
                run.First().FontName?.Contains("Bold", StringComparison.Ordinal) == true
            ));

    private static byte[] FaceOf(string resource)
    {
        using var stream =
            typeof(DocumentPdf).Assembly.GetManifestResourceStream(resource)
            ?? throw new FileNotFoundException(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A text drawn at once.</summary>
    private sealed record Run(string Text, double Size, PdfPoint Start, bool IsBold);
}
