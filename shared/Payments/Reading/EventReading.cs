using System.Text.Json;

namespace Aims.Payments;

/// <summary>How one event of a provider becomes one that is listed, or none.</summary>
internal static class EventReading
{
    /// <summary>
    /// The event; null when <paramref name="read"/> says that it does not concern us, which it must decide before it names a fault.
    /// </summary>
    public static WebhookEvent? Of(JsonElement json, Func<ProviderFields, PaymentEvent?> read)
    {
        var faults = new List<Fault>();
        var happened = read(new ProviderFields(json, "", faults));
        if (faults.Count > 0)
        {
            return new WebhookEvent.Unreadable(NameOf(json), string.Join("; ", faults));
        }

        return happened is null ? null : new WebhookEvent.Known(happened);
    }

    private static string NameOf(JsonElement json)
    {
        var id = new ProviderFields(json, "", []).Text("id");
        return PaymentId.IsReference(id) ? id! : $"unnamed-{Sha256Hex.Of(json.GetRawText())[..32]}";
    }
}
