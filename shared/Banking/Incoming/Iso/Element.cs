namespace Aims.Banking;

/// <summary>A small part of an ISO 20022 message, whole in memory: an account, a balance, one transaction.</summary>
/// <remarks>Elements go by their local names, which differ less between versions of a message than their order and nesting.</remarks>
internal sealed class Element(string name, Element? parent, string above, int line)
{
    /// <summary>The longest text of one element: the standard allows 500 at most where we read.</summary>
    private const int LongestText = 10_000;

    private List<Element>? _children;
    private string _text = "";

    public string Name => name;

    public Element? Parent => parent;

    /// <summary>Line of the file on which it begins, from 1.</summary>
    public int Line => line;

    /// <summary>Its own text, without white space around it.</summary>
    public string Text => _text.Trim();

    /// <summary>The currency of an amount (<c>Ccy</c>).</summary>
    public string? Currency { get; init; }

    public IReadOnlyList<Element> Children => _children ?? (IReadOnlyList<Element>)[];

    /// <summary>Where it stands in the message, for who looks for it: <c>Document/BkToCstmrStmt/Stmt/Ntry/Amt</c>.</summary>
    public string Path => $"{parent?.Path ?? above}/{name}";

    /// <summary>Adds to its text, which a comment may have parted.</summary>
    public void Append(string text) =>
        _text =
            _text.Length + text.Length <= LongestText
                ? _text + text
                : throw Fault($"must have at most {LongestText} characters");

    public void Add(Element child) => (_children ??= []).Add(child);

    /// <summary>The first element below, by the names on the way to it; null when there is none.</summary>
    public Element? Find(params ReadOnlySpan<string> names)
    {
        var at = this;
        foreach (var next in names)
        {
            at = at.Child(next);
            if (at is null)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The same, but it must be there.</summary>
    public Element Needed(params ReadOnlySpan<string> names) =>
        Find(names) ?? throw Fault($"{string.Join('/', names)} is required");

    /// <summary>All elements of a name directly below.</summary>
    public IEnumerable<Element> All(string child) => Children.Where(it => it.Name == child);

    /// <summary>A rule that it breaks.</summary>
    public BankFileFaultException Fault(string rule) => new(line, $"{Path}: {rule}");

    private Element? Child(string child)
    {
        foreach (var it in Children)
        {
            if (it.Name == child)
            {
                return it;
            }
        }

        return null;
    }
}
