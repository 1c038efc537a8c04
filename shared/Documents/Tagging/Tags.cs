namespace Aims.Documents;

/// <summary>Marks whatever is drawn as part of an element or as an ornament (ISO 32000-1, 14.6), in the order of drawing.</summary>
/// <remarks>PdfPig writes the marks, as all operations of a page; the tree they belong to is <see cref="StructureTree"/>.</remarks>
internal sealed class Tags
{
    private readonly List<TaggedPage> _pages = [];

    /// <summary>The elements begun and not ended; null for an ornament.</summary>
    private readonly Stack<Element?> _begun = new();

    private bool _isMarking;
    private Element? _marked;
    private Element? _table;

    public Tags() => _begun.Push(Document);

    public Element Document { get; } = new(Role.Document, parent: null);

    public IReadOnlyList<TaggedPage> Pages => _pages;

    public void AddPage(PageContent content)
    {
        EndMark();
        _pages.Add(new TaggedPage(content));
    }

    /// <summary>What is drawn until the matching <see cref="End"/> is a part of this kind, or of the part around it.</summary>
    public void Begin(Role role) => _begun.Push(Begun(role, _begun.Peek()));

    public void End() => _begun.Pop();

    /// <summary>Where text goes: it belongs to the element that is open.</summary>
    public PageContent Content() => Marked(_begun.Peek());

    /// <summary>Where lines and grounds go.</summary>
    public PageContent Decoration() => Marked(null);

    /// <summary>The next link of the page belongs to the link that is open.</summary>
    public void AddLink()
    {
        var link = _begun.Peek() ?? throw new InvalidOperationException("A link is no ornament.");
        link.IsLinkOn(_pages.Count - 1);
        _pages[^1].Links.Add(link);
    }

    /// <summary>Ends what is marked: nothing more is drawn on the page.</summary>
    public void EndMark()
    {
        if (_isMarking)
        {
            _pages[^1].Content.EndMark();
            _isMarking = false;
        }
    }

    private Element? Begun(Role role, Element? around)
    {
        if (role == Role.Link)
        {
            return Line(around).Add(role);
        }

        if (around is null || role == Role.Artifact)
        {
            return null;
        }

        if (around.Role.HoldsText)
        {
            return around;
        }

        return around == Document ? Block(role) : around.Add(role);
    }

    /// <summary>A link stands in a line of text. One in the foot of a page, which is an ornament, can be followed like any other.</summary>
    private Element Line(Element? around) =>
        around switch
        {
            null => Document.Add(Role.Paragraph),
            { Role.HoldsText: true } => around,
            _ => Begun(Role.Paragraph, around) ?? throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A table lasts as long as nothing but its rows is read, also over the end of a page.</summary>
    private Element? Block(Role role)
    {
        if (role != Role.Row && role != Role.HeadRow)
        {
            _table = null;
            return Document.Add(role);
        }

        if (role == Role.HeadRow && _table is not null)
        {
            return null;
        }

        _table ??= Document.Add(Role.Table);
        return _table.Add(role);
    }

    private PageContent Marked(Element? element)
    {
        var page = _pages[^1];
        if (_isMarking && _marked == element)
        {
            return page.Content;
        }

        EndMark();
        if (element is null)
        {
            page.Content.BeginOrnament();
        }
        else
        {
            page.Content.BeginMark(element.Role.Type.Data, page.Marks.Count);
            element.Add(_pages.Count - 1, page.Marks.Count);
            page.Marks.Add(element);
        }

        (_isMarking, _marked) = (true, element);
        return page.Content;
    }
}
