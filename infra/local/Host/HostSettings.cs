using System.Text.Json;

namespace Aims.Local;

/// <summary>What host.json says, with the host's own defaults.</summary>
/// <param name="BatchSize">Messages taken at once.</param>
/// <param name="NewBatchThreshold">Messages still in work at which the next batch is taken.</param>
/// <param name="MaxDequeueCount">Tries before a message is poison.</param>
/// <param name="VisibilityTimeout">How long a failed message waits.</param>
/// <param name="RoutePrefix">What comes before every route.</param>
internal sealed record HostSettings(
    int BatchSize,
    int NewBatchThreshold,
    int MaxDequeueCount,
    TimeSpan VisibilityTimeout,
    string RoutePrefix
)
{
    /// <summary>Reads the host.json of a functions folder.</summary>
    public static HostSettings Read(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "host.json")));
        var extensions = json.RootElement.GetProperty("extensions");
        var queues = extensions.GetProperty("queues");
        return new HostSettings(
            queues.GetProperty("batchSize").GetInt32(),
            queues.GetProperty("newBatchThreshold").GetInt32(),
            queues.GetProperty("maxDequeueCount").GetInt32(),
            TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, CultureInfo.InvariantCulture),
            extensions.GetProperty("http").GetProperty("routePrefix").GetString()!
        );
    }
}
