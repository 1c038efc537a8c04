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
    private readonly SortedDictionary<long, IToken> _waiting = [];

    public bool WritingPageContents
    {
        get => _writer.WritingPageContents;
        set => _writer.WritingPageContents = value;
    }

    public void WriteToken(IToken token, Stream outputStream)
    {
        if (token is ObjectToken { Data: DictionaryToken dictionary } found)
        {
            var number = found.Number.ObjectNumber;
            _waiting.Add(number, Repaired(number, dictionary));
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
        var pages = _waiting
            .Where(found => TypeOf((DictionaryToken)found.Value) == "Page")
            .Select(found => found.Key)
            .ToList();
        var tree = new StructureTree(tags, body, _waiting).Write(pages);
        var root = body.Write(catalogToken.ObjectNumber, Catalog(Taken(catalogToken), tree, body));
        var title = body.Write(information.ObjectNumber, Taken(information));
        body.Pack(_waiting);
        body.Close(root, title);
    }

    private static DictionaryToken Repaired(long number, DictionaryToken found) =>
        TypeOf(found) switch
        {
            "Font" => FontRepair.Font(found),
            "FontDescriptor" => FontRepair.Descriptor(number, found),
            _ => found,
        };

    private static string? TypeOf(DictionaryToken found) =>
        found.TryGet(NameToken.Type, out NameToken type) ? type.Data : null;

    private DictionaryToken Taken(IndirectReference reference) =>
        _waiting.Remove(reference.ObjectNumber, out var token)
            ? (DictionaryToken)token
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
