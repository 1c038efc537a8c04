using System.Runtime.CompilerServices;

namespace Aims.Banking;

/// <summary>Reads what a bank sends: pain.002, camt.053 and camt.054 of any version, CFONB 120. The content says which.</summary>
/// <remarks>
/// Forwards only, an entry at a time: memory does not grow with the file. Whoever must not act on half a file reads it twice, and acts the
/// second time.
/// </remarks>
public static class BankFile
{
    private const string Read = "pain.002.001, camt.053.001, camt.054.001 (XML) and CFONB 120 are read";

    /// <summary>Everything that a file says, in its order.</summary>
    /// <param name="file">Read from where it stands to its end; not closed.</param>
    /// <param name="stop">Stops reading.</param>
    /// <exception cref="BankFileFaultException">The file breaks a rule. Never another one, but those of the stream itself.</exception>
    public static async IAsyncEnumerable<BankItem> ReadAsync(
        Stream file,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var bounded = new BankFileStream(file);
        var start = await bounded.PeekAsync(stop);
        if (IsCfonb(start.Span))
        {
            await foreach (var item in new CfonbFile(new CfonbRecords(bounded, stop)).ReadAsync())
            {
                yield return item;
            }

            yield break;
        }

        using var xml = OpenXml(bounded, start.Span, stop);
        var items = await KindAsync(xml) switch
        {
            BankFileKind.Pain002 => new StatusReportFile(xml).ReadAsync(),
            var kind => new CamtFile(xml, isStatement: kind == BankFileKind.Camt053).ReadAsync(),
        };
        await foreach (var item in items)
        {
            yield return item;
        }

        await xml.EndAsync();
    }

    /// <summary>Which format a file has, from its beginning.</summary>
    /// <param name="file">Read a little from where it stands; not closed.</param>
    /// <param name="stop">Stops reading.</param>
    /// <exception cref="BankFileFaultException">It is none of them.</exception>
    public static async Task<BankFileKind> KindOfAsync(Stream file, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var bounded = new BankFileStream(file);
        var start = await bounded.PeekAsync(stop);
        if (IsCfonb(start.Span))
        {
            return BankFileKind.Cfonb120;
        }

        using var xml = OpenXml(bounded, start.Span, stop);
        return await KindAsync(xml);
    }

    private static bool IsCfonb(ReadOnlySpan<byte> start) => start.StartsWith("01"u8);

    private static IsoXml OpenXml(BankFileStream file, ReadOnlySpan<byte> start, CancellationToken stop)
    {
        if (!XmlStart.IsXml(start))
        {
            throw new BankFileFaultException(1, start.IsEmpty ? "the file is empty" : $"the format is unknown: {Read}");
        }

        file.Guard = new MarkupGuard();
        return new IsoXml(new StreamReader(file, XmlStart.EncodingOf(start), false, -1, leaveOpen: true), stop);
    }

    private static async Task<BankFileKind> KindAsync(IsoXml xml)
    {
        await xml.BeginAsync();
        BankFileKind? kind = xml.Message switch
        {
            "pain.002.001" => BankFileKind.Pain002,
            "camt.053.001" => BankFileKind.Camt053,
            "camt.054.001" => BankFileKind.Camt054,
            _ => null,
        };
        return kind
            ?? throw new BankFileFaultException(
                xml.Line,
                $"the root '{BankText.Cut(xml.Name, 40)}' of namespace '{BankText.Cut(xml.Namespace, 80)}' is unknown: {Read}"
            );
    }
}
