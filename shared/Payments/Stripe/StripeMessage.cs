using System.Text.Json;

namespace Aims.Payments;

/// <summary>The body of Stripe's message: one event with a snapshot of what it is about.</summary>
internal static class StripeMessage
{
    public static WebhookReading Read(JsonElement root)
    {
        var fields = new ProviderFields(root, "", []);
        if (fields.Text("object") != "event")
        {
            return WebhookReading.Refuse(
                "object",
                "must be event: the endpoint has to send snapshot payloads, not thin ones"
            );
        }

        if (fields.Text("type") is not { } type)
        {
            return WebhookReading.Refuse("type", "must be a text");
        }

        if (!fields.Within("data").Within("object").IsObject)
        {
            return WebhookReading.Refuse("data.object", "must be a JSON object");
        }

        var listed = StripeEventTypes.ReaderOf(type) is { } read
            ? EventReading.Of(root, envelope => read(new StripeEvent(envelope)))
            : null;
        return new WebhookReading.Events(listed is null ? [] : [listed]);
    }
}
