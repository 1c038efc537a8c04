using System.Text.Json;

namespace Aims.EInvoicing;

/// <summary>
/// A status as a person drops it: <c>{"number":"F2026-000123","code":210,"reason":"Prix erroné","at":"2026-12-05T10:00:00Z"}</c>.
/// </summary>
internal static class StatusFile
{
    private const int LongestReason = 1_000;

    public static Checked<ReceivedStatus> Read(string id, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return JsonFields.Read(
                json.RootElement,
                fields => new ReceivedStatus(
                    id,
                    fields.Value<DocumentNumber>("number", DocumentNumber.TryParse, DocumentNumber.Rule),
                    (int)fields.Whole("code", 200, 599),
                    fields.OptionalText("reason", LongestReason) ?? "",
                    fields.Value<DateTimeOffset>("at", IsoInstant.TryParse, IsoInstant.Rule)
                )
            );
        }
        catch (JsonException e)
        {
            return Check.Bad<ReceivedStatus>(new Fault("", $"is not JSON: {e.Message}"));
        }
    }
}
