namespace Aims.Local;

/// <summary>Rows for people: all of them, or the first and last of many.</summary>
internal static class LongTable
{
    private const int ShownWhole = 40;
    private const int ShownOfMany = 20;

    public static void Print<T>(TextWriter output, IReadOnlyList<T> items, Func<T, string> row)
    {
        var many = items.Count > ShownWhole;
        foreach (var item in many ? items.Take(ShownOfMany) : items)
        {
            output.WriteLine(row(item));
        }

        if (many)
        {
            output.WriteLine($"... {items.Count - (2 * ShownOfMany)} more ...");
            foreach (var item in items.TakeLast(ShownOfMany))
            {
                output.WriteLine(row(item));
            }
        }
    }
}
