using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

/// <summary>The objects of a file.</summary>
internal sealed class PdfObjects(byte[] pdf) : IDisposable
{
    private readonly PdfDocument _file = PdfDocument.Open(pdf);

    public DictionaryToken Catalog => _file.Structure.Catalog.CatalogDictionary;

    public IEnumerable<DictionaryToken> Pages => _file.GetPages().Select(page => page.Dictionary);

    public DocumentInformation Information => _file.Information;

    /// <summary>All objects of a type, in the order of their numbers.</summary>
    public IEnumerable<DictionaryToken> OfType(string type) =>
        _file
            .Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(key => key.ObjectNumber)
            .Select(key => _file.Structure.GetObject(key).Data)
            .OfType<DictionaryToken>()
            .Where(found => Text(found, "Type") == type);

    /// <summary>What an entry holds, or what its reference leads to.</summary>
    public T At<T>(DictionaryToken dictionary, string key)
        where T : class, IToken => Resolve<T>(dictionary.Data[key]);

    public T Resolve<T>(IToken token)
        where T : class, IToken =>
        Assert.IsType<T>(
            token is IndirectReferenceToken reference ? _file.Structure.GetObject(reference.Data).Data : token
        );

    /// <summary>A name, a text or a number as text; null where there is none.</summary>
    public static string? Text(DictionaryToken dictionary, string key) =>
        dictionary.Data.GetValueOrDefault(key) switch
        {
            null => null,
            NameToken name => name.Data,
            StringToken text => text.Data,
            HexToken hex => hex.GetHexString(),
            NumericToken number => number.Data.ToString(CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };

    public static ReadOnlyMemory<byte> Inflated(StreamToken stream) =>
        stream.Decode(UglyToad.PdfPig.Filters.DefaultFilterProvider.Instance);

    public void Dispose() => _file.Dispose();
}
