namespace Aims.Benchmarks;

internal static class Median
{
    /// <summary>The middle of an odd number of values.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
