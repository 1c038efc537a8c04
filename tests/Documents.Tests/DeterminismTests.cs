using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Aims.Documents.Tests;

public sealed class DeterminismTests
{
    private const string AskForHash = "AIMS_DOCUMENTS_WRITE_HASH_TO";

    public static TheoryData<string> Files => EveryFile.Names;

    [Fact]
    public void The_same_facts_give_the_same_bytes() =>
        Assert.True(
            DocumentPdf
                .Draw(Sample.Invoice(Sample.Ugly), Theme.House)
                .AsSpan()
                .SequenceEqual(DocumentPdf.Draw(Sample.Invoice(Sample.Ugly), Theme.House))
        );

    [Fact]
    public void Documents_are_drawn_at_the_same_time_without_touching_each_other()
    {
        var alone = DocumentPdf.Draw(Sample.Invoice(), Theme.House);
        var together = new byte[16][];
        Parallel.For(0, together.Length, index => together[index] = DocumentPdf.Draw(Sample.Invoice(), Theme.House));
        Assert.All(together, pdf => Assert.True(pdf.AsSpan().SequenceEqual(alone)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sort_of_file_is_the_same_on_eight_threads(string name)
    {
        var alone = EveryFile.Of(name);
        var together = new byte[8][];
        Parallel.For(0, together.Length, index => together[index] = EveryFile.Of(name));
        Assert.All(together, pdf => Assert.True(pdf.AsSpan().SequenceEqual(alone)));
    }

    [Fact]
    public void Other_facts_give_other_identifiers()
    {
        var one = DocumentPdf.Draw(Sample.Invoice(), Theme.House);
        var other = DocumentPdf.Draw(Sample.Invoice(change: facts => facts with { IsSpecimen = false }), Theme.House);
        Assert.NotEqual(Identifiers(one), Identifiers(other), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Another_process_gives_the_same_bytes()
    {
        var answer = Path.GetTempFileName();
        var start = new ProcessStartInfo("dotnet", [typeof(DeterminismTests).Assembly.Location])
        {
            Environment = { [AskForHash] = answer },
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Hash(), await File.ReadAllTextAsync(answer, TestContext.Current.CancellationToken));
        File.Delete(answer);
    }

    /// <summary>This program, when asked through its environment, draws once and ends before any test is run.</summary>
    [ModuleInitializer]
    internal static void Answer()
    {
        if (Environment.GetEnvironmentVariable(AskForHash) is { } path)
        {
            File.WriteAllText(path, Hash());
            Environment.Exit(0);
        }
    }

    private static string Hash() =>
        Convert.ToHexString(SHA256.HashData(DocumentPdf.Draw(Sample.Invoice(Sample.WithServers(60)), Theme.House)));

    private static string Identifiers(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        return text[text.LastIndexOf("/ID", StringComparison.Ordinal)..][..80];
    }
}
