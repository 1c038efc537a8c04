using System.Diagnostics.Metrics;

namespace Aims.Functions;

/// <summary>Counts webhooks: a provider whose bodies come without length, or whose signatures fail, must be seen.</summary>
internal sealed class WebhookCount
{
    /// <summary>The one meter of this app.</summary>
    public const string Meter = "Aims.Billing";

    private readonly Counter<long> _events;
    private readonly Counter<long> _refused;
    private readonly ILogger<WebhookCount> _log;

    public WebhookCount(IMeterFactory meters, ILogger<WebhookCount> log)
    {
        var meter = meters.Create(Meter);
        _events = meter.CreateCounter<long>("aims.webhooks.events", "{event}", "Events taken from webhooks");
        _refused = meter.CreateCounter<long>("aims.webhooks.refused", "{request}", "Webhooks refused, by status");
        _log = log;
    }

    public void Taken(string provider, int events)
    {
        _events.Add(events, KeyValuePair.Create<string, object?>("provider", provider));
        WebhooksLog.Taken(_log, provider, events);
    }

    public void Refused(string provider, int status)
    {
        _refused.Add(
            1,
            KeyValuePair.Create<string, object?>("provider", provider),
            KeyValuePair.Create<string, object?>("status", status)
        );
        WebhooksLog.Refused(_log, provider, status);
    }
}
