namespace Aims.Documents;

/// <summary>Boxes that stay on one page.</summary>
/// <param name="Boxes">From top to bottom.</param>
/// <param name="Head">What is repeated above them when they open a page.</param>
internal sealed record Group(IReadOnlyList<Box> Boxes, Box? Head = null)
{
    /// <summary>Height at the top of a page.</summary>
    public double HeightWithHead => Height + (Head?.Height ?? 0);

    public double Height => Boxes.Sum(box => box.Height);

    /// <summary>The same, no longer held together.</summary>
    public IEnumerable<Group> Apart => Boxes.Select((box, index) => new Group([box], index == 0 ? Head : null));
}
