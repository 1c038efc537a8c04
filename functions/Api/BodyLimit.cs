namespace Aims.Functions;

/// <summary>The largest body that a route takes.</summary>
/// <param name="MiB">In MiB.</param>
internal sealed record BodyLimit(int MiB)
{
    /// <summary>Of a route that says nothing else.</summary>
    public static BodyLimit Usual { get; } = new(2);

    public int Bytes => MiB * 1024 * 1024;
}
