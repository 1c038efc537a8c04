using System.Text.Json;

namespace Aims.Payments;

/// <summary>The body of our own format: <c>{"version":1,"events":[…]}</c>.</summary>
internal static class BankMessage
{
    private const int MostEvents = 500;
    private const int Version = 1;

    public static WebhookReading Read(JsonElement root)
    {
        var message = JsonFields.Read<EquatableList<WebhookEvent>>(root, fields => Read(fields, root));
        return message.IsGood
            ? new WebhookReading.Events(message.Value)
            : new WebhookReading.Refused([.. message.Faults]);
    }

    private static EquatableList<WebhookEvent> Read(JsonFields fields, JsonElement root)
    {
        // Never guessed: a later version may mean something else by the same members.
        if (
            fields.OptionalWhole("version", Version, Version) is null
            && !new ProviderFields(root, "", []).Has("version")
        )
        {
            fields.Add("version", "is required");
        }

        var events = fields.Objects("events", 1, MostEvents, BankEvent.Read);
        return [.. events.Select(happened => new WebhookEvent.Known(happened))];
    }
}
