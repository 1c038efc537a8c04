namespace Aims.Documents;

/// <summary>A page, and to which element each part of it belongs.</summary>
/// <param name="Content">What is drawn on it.</param>
internal sealed record TaggedPage(PageContent Content)
{
    /// <summary>The element of each marked stretch, by its number.</summary>
    public List<Element> Marks { get; } = [];

    /// <summary>The element of each link, in the order in which the page lists them.</summary>
    public List<Element> Links { get; } = [];
}
