namespace Aims.Functions;

/// <summary>What became of a message: done, or set aside for a person with its reason.</summary>
/// <param name="ParkedFor">The reason, or null when done.</param>
public readonly record struct Verdict(string? ParkedFor)
{
    /// <summary>Done, now or before.</summary>
    public static Verdict Done => default;

    /// <summary>Set aside: trying again would not help.</summary>
    public static Verdict Park(string reason) => new(reason);
}
