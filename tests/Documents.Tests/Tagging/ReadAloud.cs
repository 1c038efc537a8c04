using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents.Tests;

/// <summary>A file as a reader hears it: its elements, in the order of its tree, each with its text.</summary>
internal sealed class ReadAloud : IDisposable
{
    private readonly PdfObjects _objects;
    private readonly Dictionary<(DictionaryToken Page, int Mark), string> _texts = [];

    public ReadAloud(byte[] pdf)
    {
        _objects = new PdfObjects(pdf);
        using var file = PdfDocument.Open(pdf);
        foreach (var (page, dictionary) in file.GetPages().Zip(_objects.Pages))
        {
            foreach (var content in page.GetMarkedContents().Where(content => !content.IsArtifact))
            {
                _texts.Add((dictionary, content.MarkedContentIdentifier), Text(content));
            }
        }

        Collect(_objects.At<DictionaryToken>(Root, "K"));
    }

    public DictionaryToken Root => _objects.At<DictionaryToken>(_objects.Catalog, "StructTreeRoot");

    /// <summary>Type and text of each element, an element before its parts.</summary>
    public List<(string Type, string Text)> Elements { get; } = [];

    public IEnumerable<string> TextsOf(string type) =>
        Elements.Where(element => element.Type == type).Select(element => element.Text);

    public void Dispose() => _objects.Dispose();

    private static string Text(MarkedContentElement content) =>
        string.Concat(content.Letters.Select(letter => letter.Value));

    private void Collect(DictionaryToken element)
    {
        var place = Elements.Count;
        Elements.Add((PdfObjects.Text(element, "S")!, ""));
        var text = "";
        foreach (var kid in Kids(element))
        {
            if (kid is NumericToken mark)
            {
                text += _texts[(_objects.At<DictionaryToken>(element, "Pg"), mark.Int)];
            }
            else if (_objects.Resolve<DictionaryToken>(kid) is var part && PdfObjects.Text(part, "Type") != "OBJR")
            {
                Collect(part);
            }
        }

        Elements[place] = Elements[place] with { Text = text };
    }

    private static IEnumerable<IToken> Kids(DictionaryToken element) =>
        element.Data.GetValueOrDefault("K") switch
        {
            null => [],
            ArrayToken array => array.Data,
            var only => [only],
        };
}
