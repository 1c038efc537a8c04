namespace Aims.Local;

/// <summary>Something that must hold, and what breaks it.</summary>
/// <param name="Says">What must hold.</param>
/// <param name="Faults">Where it does not; empty when it holds.</param>
internal sealed record StoryCheck(string Says, IReadOnlyList<string> Faults)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Faults.Count == 0;
}
