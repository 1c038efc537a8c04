using System.Text.Json;

namespace Aims.Payments;

/// <summary>The body of GoCardless' message: a list of events.</summary>
internal static class GoCardlessMessage
{
    /// <summary>GoCardless sends 250 at most; four times that is believed.</summary>
    private const int MostEvents = 1_000;

    public static WebhookReading Read(JsonElement root)
    {
        if (new ProviderFields(root, "", []).Member("events") is not { ValueKind: JsonValueKind.Array } events)
        {
            return WebhookReading.Refuse("events", "must be a JSON array");
        }

        if (events.GetArrayLength() > MostEvents)
        {
            return WebhookReading.Refuse("events", $"must have at most {MostEvents} items");
        }

        var listed = events.EnumerateArray().Select(json => EventReading.Of(json, GoCardlessEvent.Read));
        return new WebhookReading.Events([.. listed.OfType<WebhookEvent>()]);
    }
}
