namespace Aims.Billing;

/// <summary>One thing that is wrong with what somebody gave: where, and which rule it breaks.</summary>
/// <param name="Path">The field, as in the JSON: <c>servers[2].level</c>. Empty for the whole.</param>
/// <param name="Rule">What is asked for, in English, without personal data.</param>
public sealed record Fault(string Path, string Rule)
{
    /// <summary><c>servers[2].level: must be one of …</c>.</summary>
    public override string ToString() => Path.Length == 0 ? Rule : $"{Path}: {Rule}";
}
