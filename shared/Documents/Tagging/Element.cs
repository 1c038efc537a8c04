namespace Aims.Documents;

/// <summary>A node of the tree that says in which order a document is read, and what its parts are.</summary>
internal sealed class Element(Role role, Element? parent)
{
    private readonly List<Kid> _kids = [];

    public Role Role => role;

    public Element? Parent => parent;

    /// <summary>In the order of reading.</summary>
    public IReadOnlyList<Kid> Kids => _kids;

    /// <summary>The index of the page on which its own marks and its link are: those of one element are on one page. Null where it has none.</summary>
    public int? Page { get; private set; }

    /// <summary>Its number in the file, once it has one.</summary>
    public long Number { get; set; }

    public Element Add(Role kind)
    {
        var added = new Element(kind, this);
        _kids.Add(new Kid(added, null));
        return added;
    }

    /// <summary>Adds a stretch of the content of a page.</summary>
    public void Add(int page, int mark)
    {
        Page = page;
        _kids.Add(new Kid(null, mark));
    }

    /// <summary>Says on which page its link is.</summary>
    public void IsLinkOn(int page) => Page = page;
}
