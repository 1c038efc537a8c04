using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>Says in the catalog of the file what PdfPig has no property for: the language, and that the title names the window.</summary>
internal sealed class FrenchTokenWriter : ITokenWriter
{
    private readonly TokenWriter _writer = new();

    public bool WritingPageContents
    {
        get => _writer.WritingPageContents;
        set => _writer.WritingPageContents = value;
    }

    public void WriteToken(IToken token, Stream outputStream) =>
        _writer.WriteToken(token is ObjectToken found && IsCatalog(found) ? InFrench(found) : token, outputStream);

    public void WriteObject(long objectNumber, int generation, byte[] data, Stream outputStream) =>
        _writer.WriteObject(objectNumber, generation, data, outputStream);

    public void WriteCrossReferenceTable(
        IReadOnlyDictionary<IndirectReference, long> objectOffsets,
        IndirectReference catalogToken,
        Stream outputStream,
        IndirectReference? documentInformationReference,
        long? prevTableLocation
    ) =>
        _writer.WriteCrossReferenceTable(
            objectOffsets,
            catalogToken,
            outputStream,
            documentInformationReference,
            prevTableLocation
        );

    private static bool IsCatalog(ObjectToken found) =>
        found.Data is DictionaryToken dictionary
        && dictionary.TryGet(NameToken.Type, out NameToken type)
        && type == NameToken.Catalog;

    private static ObjectToken InFrench(ObjectToken catalog)
    {
        var titleInWindow = new DictionaryToken(
            new Dictionary<NameToken, IToken> { [NameToken.Create("DisplayDocTitle")] = BooleanToken.True }
        );
        var entries = ((DictionaryToken)catalog.Data)
            .With(NameToken.Create("Lang"), new StringToken("fr-FR"))
            .With(NameToken.Create("ViewerPreferences"), titleInWindow);
        return new ObjectToken(catalog.Position, catalog.Number, entries);
    }
}
