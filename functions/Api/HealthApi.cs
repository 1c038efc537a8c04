using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Whether the storage answers, what waits in the queues, what is parked, and when the last run was.</summary>
internal sealed class HealthApi(WorkQueues queues, ParkedTable parked, RunTable runs, ParisCalendar calendar)
{
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop)
    {
        var depths = await queues.DepthsAsync(stop);
        var waiting = await parked.AllAsync(stop);
        var last = (await runs.LatestAsync(nameof(IssueInvoices), 1, stop)).FirstOrDefault();
        return ApiAnswers.Json(
            new JsonObject
            {
                ["status"] = "healthy",
                ["today"] = calendar.Today.ToIso(),
                ["queues"] = new JsonObject(
                    depths.Select(depth => KeyValuePair.Create(depth.Key, (JsonNode?)depth.Value))
                ),
                ["parked"] = waiting.Count,
                ["lastRun"] = last?.Started.ToString("O", null),
            }
        );
    }
}
