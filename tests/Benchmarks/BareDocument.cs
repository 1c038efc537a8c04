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
    private readonly byte[] _regular;
    private readonly byte[] _bold;
    private readonly List<List<Run>> _pages;

    /// <param name="pdf">The drawn document.</param>
    /// <param name="cut">Which files of the faces are read: « French » as the document does, or nothing for the whole ones.</param>
    public BareDocument(byte[] pdf, string cut = "French")
    {
        (_regular, _bold) = (FaceOf($"AimsSans-Regular{cut}.ttf"), FaceOf($"AimsSans-Bold{cut}.ttf"));
        using var file = PdfDocument.Open(pdf);
        _pages = [.. file.GetPages().Select(page => RunsOf(page).ToList())];
    }

    public int Pages => _pages.Count;

    public byte[] Draw()
    {
        using var builder = new PdfDocumentBuilder();
        var regular = builder.AddTrueTypeFont(_regular);
        var bold = builder.AddTrueTypeFont(_bold);
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

    /// <summary>Letters that follow each other on a line in one style, as one text.</summary>
    private static IEnumerable<Run> RunsOf(Page page)
    {
        var run = new List<Letter>();
        foreach (var letter in page.Letters)
        {
            if (run.Count > 0 && !GoesOn(run[^1], letter))
            {
                yield return RunOf(run);
                run.Clear();
            }

            run.Add(letter);
        }

        yield return RunOf(run);
    }

    private static bool GoesOn(Letter before, Letter letter) =>
        Math.Abs(before.EndBaseLine.X - letter.StartBaseLine.X) < 0.1
        && Math.Abs(before.EndBaseLine.Y - letter.StartBaseLine.Y) < 0.1
        && before.FontSize.Equals(letter.FontSize)
        && before.FontName == letter.FontName;

    private static Run RunOf(List<Letter> letters) =>
        new(
            string.Concat(letters.Select(letter => letter.Value)),
            letters[0].FontSize,
            letters[0].StartBaseLine,
            letters[0].FontName!.Contains("Bold", StringComparison.Ordinal)
        );

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
