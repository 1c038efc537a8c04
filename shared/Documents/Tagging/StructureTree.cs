using System.Diagnostics;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The objects that tell readers the elements of a document, and the way back from its pages to them (ISO 32000-1, 14.7).</summary>
/// <param name="tags">What was marked.</param>
/// <param name="body">Gives numbers to new objects.</param>
/// <param name="objects">Takes the objects of the tree, the pages and their links.</param>
internal sealed class StructureTree(Tags tags, FileBody body, ObjectStream objects)
{
    /// <summary>The flag that lets a link be printed, and which PDF/A wants set (ISO 19005-3, 6.3.2).</summary>
    private static readonly NumericToken Print = new(4);

    private readonly long _root = body.Reserve();
    private readonly Dictionary<Element, long> _links = [];

    /// <summary>The elements of each page, then that of each link: the key of a page or link is its place here.</summary>
    private readonly List<string> _parents = [];

    /// <param name="pages">The pages with their numbers, in their order.</param>
    /// <returns>Where the tree is found.</returns>
    public IndirectReferenceToken Write(IReadOnlyList<(long Number, DictionaryToken Page)> pages)
    {
        Number(tags.Document);
        _parents.AddRange(
            tags.Pages.Select(page => $"[{string.Join(' ', page.Marks.Select(mark => Reference(mark.Number)))}]")
        );
        for (var index = 0; index < pages.Count; index++)
        {
            objects.Add(pages[index].Number, Page(pages[index].Page, index));
        }

        Write(tags.Document, [.. pages.Select(page => page.Number)]);
        objects.Add(_root, Root());
        return Tokens.Reference(_root);
    }

    private static string Reference(long number) => $"{number} 0 R";

    private void Number(Element element)
    {
        element.Number = body.Reserve();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } smaller)
            {
                Number(smaller);
            }
        }
    }

    private string Root()
    {
        var numbers = string.Join(' ', _parents.Select((of, key) => $"{key} {of}"));
        return $"<</Type/StructTreeRoot/K {Reference(tags.Document.Number)}/ParentTree<</Nums[{numbers}]>>/ParentTreeNextKey {_parents.Count}>>";
    }

    /// <summary>The procedure sets, which PdfPig puts where no reader looks, are gone.</summary>
    private DictionaryToken Page(DictionaryToken page, int index)
    {
        var tagged = page.Without(NameToken.ProcSet)
            .With("StructParents", new NumericToken(index))
            .With("Tabs", Tokens.Name("S"));
        return page.TryGet<ArrayToken>(NameToken.Annots, out var links)
            ? tagged.With(
                NameToken.Annots,
                new ArrayToken([
                    .. links.Data.Zip(tags.Pages[index].Links, (link, of) => Link((DictionaryToken)link, of)),
                ])
            )
            : tagged;
    }

    /// <summary>An object of its own, so that its element can name it.</summary>
    private IndirectReferenceToken Link(DictionaryToken link, Element element)
    {
        var number = body.Reserve();
        var address = link.Entry<DictionaryToken>(NameToken.A).Entry<StringToken>(NameToken.Uri);
        var entries = link.With(NameToken.F, Print)
            .With(NameToken.Contents, address)
            .With("StructParent", new NumericToken(_parents.Count));
        objects.Add(number, entries);
        _parents.Add(Reference(element.Number));
        _links.Add(element, number);
        return Tokens.Reference(number);
    }

    /// <summary>Writes an element before its parts.</summary>
    private void Write(Element element, long[] pages)
    {
        var parent = element.Parent?.Number ?? _root;
        var page = element.Page is { } index ? $"/Pg {Reference(pages[index])}" : "";
        var scope = element.Role == Role.HeadCell ? "/A<</O/Table/Scope/Column>>" : "";
        objects.Add(
            element.Number,
            $"<</S/{element.Role.Type.Data}/P {Reference(parent)}{page}{Parts(element)}{scope}>>"
        );
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } smaller)
            {
                Write(smaller, pages);
            }
        }
    }

    private string Parts(Element element)
    {
        List<string> parts = [.. element.Kids.Select(Part)];
        if (_links.TryGetValue(element, out var link))
        {
            parts.Add($"<</Type/OBJR/Obj {Reference(link)}>>");
        }

        return parts switch
        {
            [] => "",
            [var only] => $"/K {only}",
            _ => $"/K[{string.Join(' ', parts)}]",
        };
    }

    private static string Part(Kid kid) =>
        kid switch
        {
            { Element: { } element } => Reference(element.Number),
            { Mark: { } mark } => $"{mark}",
            _ => throw new UnreachableException(),
        };
}
