namespace Aims.Local;

/// <summary>Options such as <c>--out DIR</c>; what nobody asked for is refused.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Arguments(IReadOnlyList<string> args)
    {
        for (var index = 0; index < args.Count; index += 2)
        {
            if (index + 1 == args.Count || !args[index].StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"'{args[index]}' is not an option with a value.");
            }

            if (!_values.TryAdd(args[index], args[index + 1]))
            {
                throw new UsageException($"{args[index]} is given twice.");
            }
        }
    }

    public string? Text(string name) => _values.Remove(name, out var value) ? value : null;

    public int? Whole(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
            ? value
            : throw new UsageException($"{name} must be a whole number from {least} to {most}, not '{text}'.");
    }

    public void RefuseOthers()
    {
        if (_values.Keys.FirstOrDefault() is { } other)
        {
            throw new UsageException($"{other} is not an option here.");
        }
    }
}
