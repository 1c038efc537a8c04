using BenchmarkDotNet.Attributes;

namespace Aims.Benchmarks;

/// <summary>Time and memory of one document, beside those of its texts drawn with PdfPig alone.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private Document _document = Samples.OnePage;
    private BareDocument _bare = new(DocumentPdf.Draw(Samples.OnePage, Samples.Plain));

    [Params(1, 5)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Choose()
    {
        _document = Pages == 1 ? Samples.OnePage : Samples.FivePages;
        _bare = new BareDocument(DocumentPdf.Draw(_document, Samples.Plain));
    }

    [Benchmark(Baseline = true)]
    public byte[] BarePdfPig() => _bare.Draw();

    [Benchmark]
    public byte[] FacturX() => DocumentPdf.Draw(_document, Samples.Plain);

    [Benchmark]
    public byte[] XmlAlone() => FacturXml.Write(_document);
}
