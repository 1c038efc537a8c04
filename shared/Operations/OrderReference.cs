using System.Text.Json;

namespace Aims.Operations;

/// <summary>The reference in the reply of operations: <c>{"reference":"OPS-1"}</c>.</summary>
internal static class OrderReference
{
    private const int Longest = 100;

    /// <summary>It; empty when the reply has none, or none that could be shown to a person.</summary>
    public static string In(ReadOnlyMemory<byte> reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("reference", out var member)
                && member.ValueKind == JsonValueKind.String
                && member.GetString() is { Length: <= Longest } text
                && PrintableText.FirstUnprintable(text) is null
                ? text.Trim()
                : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The status is the acknowledgement: a reply that is no JSON (or holds half a character) merely names no reference.
            return "";
        }
    }
}
