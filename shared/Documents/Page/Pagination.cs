namespace Aims.Documents;

/// <summary>Decides what stands on which page, before anything is drawn: the footer counts the pages.</summary>
/// <param name="first">Height that the letterhead leaves on the first page.</param>
/// <param name="next">Height of every other page.</param>
internal sealed class Pagination(double first, double next)
{
    private readonly List<List<Box>> _pages =
    [
        [],
    ];
    private double _left = first;

    /// <summary>The boxes of each page, from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<Box>> Pages => _pages;

    /// <summary>Puts a group below the others, or on a new page. One that no page can hold is taken apart.</summary>
    public void Add(Group group)
    {
        var isEmpty = _pages[^1].Count == 0;
        if ((isEmpty ? group.HeightWithHead : group.Height) <= _left)
        {
            Put(group);
        }
        else if (group.Boxes.Count > 1 && (isEmpty || group.HeightWithHead > next))
        {
            group.Apart.ToList().ForEach(Add);
        }
        else
        {
            TurnPage();
            Put(group);
        }
    }

    private void TurnPage()
    {
        _pages.Add([]);
        _left = next;
    }

    private void Put(Group group)
    {
        if (_pages[^1].Count == 0 && group.Head is { } head)
        {
            _pages[^1].Add(head);
            _left -= head.Height;
        }

        _pages[^1].AddRange(group.Boxes);
        _left -= group.Height;
    }
}
