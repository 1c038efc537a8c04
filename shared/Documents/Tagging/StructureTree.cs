using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The objects that tell readers the elements of a document, and the way back from its pages to them (ISO 32000-1, 14.7).</summary>
/// <param name="tags">What was marked.</param>
/// <param name="body">Gives numbers to new objects.</param>
/// <param name="objects">All objects that wait to be written; those of the tree are added.</param>
internal sealed class StructureTree(Tags tags, FileBody body, SortedDictionary<long, IToken> objects)
{
    private static readonly DictionaryToken ColumnHead = Tokens.Dictionary(
        ("O", Tokens.Name("Table")),
        ("Scope", Tokens.Name("Column"))
    );

    /// <summary>The flag that lets a link be printed, and which PDF/A wants set (ISO 19005-3, 6.3.2).</summary>
    private static readonly NumericToken Print = new(4);

    private static readonly NameToken Pg = Tokens.Name("Pg");

    private readonly Dictionary<Element, IndirectReferenceToken> _references = [];
    private readonly Dictionary<Element, IndirectReferenceToken> _links = [];

    /// <summary>The elements of each page, then that of each link: the key of a page or link is its place here.</summary>
    private readonly List<IToken> _parents = [];

    private readonly IndirectReferenceToken _root = Tokens.Reference(body.Reserve());

    /// <param name="pages">The numbers of the pages, in their order.</param>
    public IndirectReferenceToken Write(IReadOnlyList<long> pages)
    {
        Number(tags.Document);
        _parents.AddRange(tags.Pages.Select(page => new ArrayToken([.. page.Marks.Select(mark => _references[mark])])));
        for (var index = 0; index < pages.Count; index++)
        {
            objects[pages[index]] = Page((DictionaryToken)objects[pages[index]], index);
        }

        foreach (var (element, reference) in _references)
        {
            objects.Add(reference.Data.ObjectNumber, Node(element, pages));
        }

        objects.Add(_root.Data.ObjectNumber, Root());
        return _root;
    }

    private void Number(Element element)
    {
        _references.Add(element, Tokens.Reference(body.Reserve()));
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } smaller)
            {
                Number(smaller);
            }
        }
    }

    private DictionaryToken Root() =>
        Tokens.Dictionary(
            ("Type", Tokens.Name("StructTreeRoot")),
            ("K", _references[tags.Document]),
            (
                "ParentTree",
                Tokens.Dictionary(
                    (
                        "Nums",
                        new ArrayToken([.. _parents.SelectMany((of, key) => (IToken[])[new NumericToken(key), of])])
                    )
                )
            ),
            ("ParentTreeNextKey", new NumericToken(_parents.Count))
        );

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
        var reference = Tokens.Reference(body.Reserve());
        var address = link.Entry<DictionaryToken>(NameToken.A).Entry<StringToken>(NameToken.Uri);
        var entries = link.With(NameToken.F, Print)
            .With(NameToken.Contents, address)
            .With("StructParent", new NumericToken(_parents.Count));
        objects.Add(reference.Data.ObjectNumber, entries);
        _parents.Add(_references[element]);
        _links.Add(element, reference);
        return reference;
    }

    private DictionaryToken Node(Element element, IReadOnlyList<long> pages)
    {
        List<IToken> kids = [.. element.Kids.Select(Part)];
        if (_links.TryGetValue(element, out var link))
        {
            kids.Add(Tokens.Dictionary(("Type", Tokens.Name("OBJR")), ("Obj", link)));
        }

        var node = new Dictionary<NameToken, IToken>
        {
            [NameToken.S] = element.Role.Type,
            [NameToken.P] = element.Parent is { } around ? _references[around] : _root,
        };
        if (kids.Count > 0)
        {
            if (element.Role.HoldsText)
            {
                node.Add(Pg, Tokens.Reference(pages[element.Page]));
            }

            node.Add(NameToken.K, kids is [var only] ? only : new ArrayToken(kids));
        }

        if (element.Role == Role.HeadCell)
        {
            node.Add(NameToken.A, ColumnHead);
        }

        return new DictionaryToken(node);
    }

    private IToken Part(Kid kid) =>
        kid switch
        {
            { Element: { } element } => _references[element],
            { Mark: { } mark } => new NumericToken(mark),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
