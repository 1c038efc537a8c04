using System.Text.Json;

namespace Aims.Payments;

/// <summary>The body of our own format: <c>{"version":1,"events":[…]}</c>.</summary>
internal static class BankMessage
{
    private const int MostEvents = 500;
    private const string VersionRule = "must be 1";

    public static WebhookReading Read(JsonElement root)
    {
        var message = JsonFields.Read<EquatableList<WebhookEvent>>(root, Read);
        return message.IsGood
            ? new WebhookReading.Events(message.Value)
            : new WebhookReading.Refused([.. message.Faults]);
    }

    private static EquatableList<WebhookEvent> Read(JsonFields fields)
    {
        if (fields.OptionalWhole("version", long.MinValue, long.MaxValue) is not 1)
        {
            fields.Add("version", VersionRule);
        }

        var events = fields.Objects("events", 1, MostEvents, BankEvent.Read);
        return [.. events.Select(happened => new WebhookEvent.Known(happened))];
    }
}
