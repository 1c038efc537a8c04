using System.Text.Json;
using System.Text.Unicode;

namespace Aims.Payments;

/// <summary>The JSON object that every provider's message is.</summary>
internal static class ProviderJson
{
    /// <summary>Has the object read, or refuses what is none. Depth is bounded by the parser (64).</summary>
    public static WebhookReading Read(ReadOnlyMemory<byte> body, Func<JsonElement, WebhookReading> read)
    {
        // The parser alone would only find out when it is asked for the text.
        if (!Utf8.IsValid(body.Span))
        {
            return WebhookReading.Refuse("", "must be UTF-8");
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement)
                : WebhookReading.Refuse("", "must be a JSON object");
        }
        catch (JsonException e)
        {
            var place = string.Create(
                CultureInfo.InvariantCulture,
                $"must be JSON: see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}"
            );
            return WebhookReading.Refuse("", place);
        }
    }
}
