using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Aims.Functions;

namespace Aims.Functions.Tests;

/// <summary>Listens to what one app counts as refused webhooks.</summary>
internal sealed class RefusedCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<string> _counted = new();

    public RefusedCount(TestApp app)
    {
        // Other apps of this process have a meter of the same name: the factory tells them apart.
        var scope = app.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (
                instrument.Name == "aims.webhooks.refused"
                && instrument.Meter.Name == WebhookCount.Meter
                && ReferenceEquals(instrument.Meter.Scope, scope)
            )
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, amount, tags, _) =>
                _counted.Enqueue(
                    $"{amount} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order())}"
                )
        );
        _listener.Start();
    }

    /// <summary>Each as <c>1 provider=stripe status=401</c>.</summary>
    public IReadOnlyCollection<string> Counted => _counted;

    public void Dispose() => _listener.Dispose();
}
