using System.Runtime;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Aims.Benchmarks;

/// <summary>Compares kinds of work in one run, turn by turn, so that a machine that others use too disturbs all alike.</summary>
internal static class Ratios
{
    private const int WarmUpRounds = 8;
    private const int Rounds = 21;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="path">Where the figures are written as JSON too, if anywhere.</param>
    public static void Run(string? path)
    {
        var (one, five) = (Bare(Samples.OnePage, pages: 1), Bare(Samples.FivePages, pages: 5));
        var whole = new BareDocument(DocumentPdf.Draw(Samples.OnePage, Samples.Plain), cut: "");
        var alone = new Work("Factur-X, 1 page", 1, () => DocumentPdf.Draw(Samples.OnePage, Samples.Plain));
        var together = new Work("Factur-X, 1 page", 2, () => DocumentPdf.Draw(Samples.OnePage, Samples.Plain));
        var coded = new Work("Factur-X with QR code, 1 page", 1, () => DocumentPdf.Draw(Samples.OnePage, Theme.House));
        var bare = new Work("bare PdfPig, 1 page", 1, one.Draw);
        var bareTogether = new Work("bare PdfPig, 1 page", 2, one.Draw);
        var bareWhole = new Work("bare, whole faces", 1, whole.Draw);
        var longer = new Work("Factur-X, 5 pages", 1, () => DocumentPdf.Draw(Samples.FivePages, Samples.Plain));
        var bareLonger = new Work("bare PdfPig, 5 pages", 1, five.Draw);
        var xml = new Work("XML alone, 1 page", 1, () => FacturXml.Write(Samples.OnePage));

        List<Work> all = [alone, coded, bare, together, bareTogether, bareWhole, longer, bareLonger, xml];
        Play(all, WarmUpRounds);
        all.ForEach(work => work.Forget());
        Play(all, Rounds);

        var first = FirstDocument.Measure();
        var report = new Report(
            Machine(),
            [.. all.Select(work => work.Figures())],
            [
                alone.To(bare, "Factur-X to bare PdfPig, 1 page"),
                coded.To(bare, "Factur-X with QR code to bare PdfPig, 1 page"),
                alone.To(bareWhole, "Factur-X to bare PdfPig, whole faces"),
                longer.To(bareLonger, "Factur-X to bare PdfPig, 5 pages"),
                together.To(alone, "Factur-X, 2 threads to 1"),
                bareTogether.To(bare, "bare PdfPig, 2 threads to 1"),
            ],
            first.Drawing,
            first.SinceStart
        );
        report.Print(Console.Out);
        if (path is not null)
        {
            File.WriteAllText(path, JsonSerializer.Serialize(report, Indented));
        }
    }

    private static BareDocument Bare(Document document, int pages)
    {
        var bare = new BareDocument(DocumentPdf.Draw(document, Samples.Plain));
        return bare.Pages == pages
            ? bare
            : throw new InvalidOperationException($"The sample has {bare.Pages} pages instead of {pages}.");
    }

    private static void Play(List<Work> all, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            all.ForEach(work => work.Round());
        }
    }

    private static string Machine() =>
        string.Join(
            ", ",
            RuntimeInformation.OSDescription,
            $"{Environment.ProcessorCount} processors",
            RuntimeInformation.FrameworkDescription,
            GCSettings.IsServerGC ? "server GC" : "workstation GC"
        );
}
