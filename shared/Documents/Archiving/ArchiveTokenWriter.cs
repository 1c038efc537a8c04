using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>Makes the file that PdfPig writes a PDF/A-3b (ISO 19005-3), in French, with the XML of its invoice inside.</summary>
/// <remarks>
/// Streams go into the file as they come. All other objects wait for the end, when the numbers of those that are added are
/// known; then most of them go into one stream. What tells an archive what it holds is written by itself, to be read
/// without a tool.
/// </remarks>
/// <param name="file">What the file says about itself.</param>
/// <param name="xml">The Factur-X invoice; null in a file that is no invoice.</param>
/// <param name="tags">What the marks in its pages belong to.</param>
internal sealed class ArchiveTokenWriter(FileFacts file, byte[]? xml, Tags tags) : ITokenWriter
{
    private readonly TokenWriter _writer = new();
    private readonly SortedDictionary<long, DictionaryToken> _waiting = [];
    private readonly List<(long Number, DictionaryToken Page)> _pages = [];

    public bool WritingPageContents
    {
        get => _writer.WritingPageContents;
        set => _writer.WritingPageContents = value;
    }

    public void WriteToken(IToken token, Stream outputStream)
    {
        if (token is ObjectToken { Data: DictionaryToken dictionary } found)
        {
            Keep(found.Number.ObjectNumber, dictionary);
        }
        else
        {
            _writer.WriteToken(token, outputStream);
        }
    }

    public void WriteObject(long objectNumber, int generation, byte[] data, Stream outputStream) =>
        _writer.WriteObject(objectNumber, generation, data, outputStream);

    public void WriteCrossReferenceTable(
        IReadOnlyDictionary<IndirectReference, long> objectOffsets,
        IndirectReference catalogToken,
        Stream outputStream,
        IndirectReference? documentInformationReference,
        long? prevTableLocation
    )
    {
        var body = new FileBody(_writer, outputStream, objectOffsets);
        var information = documentInformationReference ?? throw new InvalidOperationException("The file has no title.");
        using var objects = new ObjectStream(_writer);
        var tree = new StructureTree(tags, body, objects).Write(_pages);
        var root = body.Write(catalogToken.ObjectNumber, Catalog(Taken(catalogToken), tree, body));
        var title = body.Write(information.ObjectNumber, Taken(information));
        foreach (var (number, waiting) in _waiting)
        {
            objects.Add(number, waiting);
        }

        body.Write(objects);
        body.Close(root, title);
    }

    private void Keep(long number, DictionaryToken found)
    {
        switch (TypeOf(found))
        {
            case "Page":
                _pages.Add((number, found));
                break;
            case "Font":
                _waiting.Add(number, FontRepair.Font(found));
                break;
            case "FontDescriptor":
                _waiting.Add(number, FontRepair.Descriptor(number, found));
                break;
            default:
                _waiting.Add(number, found);
                break;
        }
    }

    private static string? TypeOf(DictionaryToken found) =>
        found.TryGet(NameToken.Type, out NameToken type) ? type.Data : null;

    private DictionaryToken Taken(IndirectReference reference) =>
        _waiting.Remove(reference.ObjectNumber, out var token)
            ? token
            : throw new InvalidOperationException($"PdfPig wrote no object {reference}.");

    private DictionaryToken Catalog(DictionaryToken catalog, IndirectReferenceToken tree, FileBody body)
    {
        var entries = catalog
            .With("Metadata", body.Write(XmpPacket.Stream(file, xml is not null)))
            .With("OutputIntents", Tokens.Array(OutputIntent.Of(body.Write(OutputIntent.Profile))))
            .With("Lang", new StringToken(FileFacts.Language))
            .With("ViewerPreferences", Tokens.Dictionary(("DisplayDocTitle", BooleanToken.True)))
            .With("MarkInfo", Tokens.Dictionary(("Marked", BooleanToken.True)))
            .With("StructTreeRoot", tree);
        if (xml is null)
        {
            return entries;
        }

        var specification = body.Write(Attachment.Specification(body.Write(Attachment.Stream(xml, file))));
        return entries.With("AF", Tokens.Array(specification)).With("Names", Attachment.Names(specification));
    }
}
