using System.Text.Json;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>A writing request: who asks, under which key, and what.</summary>
/// <param name="Actor">The author, as journalled.</param>
/// <param name="Key">The client's Idempotency-Key.</param>
/// <param name="Body">The body, at most as long as the route takes (<see cref="BodyLimit"/>).</param>
internal sealed record WriteRequest(string Actor, string Key, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body read as JSON; a body that is not JSON is one more fault.</summary>
    public Checked<T> Read<T>(Func<JsonElement, Checked<T>> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            return read(json.RootElement);
        }
        catch (JsonException e)
        {
            return Check.Bad<T>(
                new Fault("", $"the body must be JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}")
            );
        }
    }
}
