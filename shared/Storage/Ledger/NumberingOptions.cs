namespace Aims.Storage;

/// <summary>Section <c>Numbering</c>: the first number of a series and year that another system began.</summary>
public sealed class NumberingOptions
{
    /// <summary>By series and year, such as <c>F2026</c> = 124. Default: every series begins each year at 1.</summary>
    public IDictionary<string, int> First { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The first number of a partition, such as <c>F2026</c>.</summary>
    public int FirstOf(string partition) => First.TryGetValue(partition, out var first) ? first : 1;
}
