using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Runs: what they did, what the next one would do, and one by hand.</summary>
internal sealed class RunsApi(RunTable runs, IssueInvoices issueInvoices, Plan plan, ParisCalendar calendar)
{
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var take = request.Whole("take", 50, 1, 500, faults);
        return faults.Count > 0 ? ApiAnswers.Invalid(faults) : await LatestAsync(take, stop);
    }

    /// <summary>The same code as the run, without any write.</summary>
    public async Task<Answer> PlanAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var month =
            request.Query<BillingPeriod>("month", BillingPeriod.TryParse, BillingPeriod.Rule, faults)
            ?? BillingPeriod.Of(calendar.Today);
        if (month < BillingPeriod.Of(calendar.Today))
        {
            faults.Add(new Fault("month", "must not be before the current month"));
        }

        return faults.Count > 0 ? ApiAnswers.Invalid(faults) : ApiAnswers.Json(await plan.OfAsync(month, stop));
    }

    public async Task<Answer> RunAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        await issueInvoices.RunAsync($"by hand: {write.Actor}", stop);
        return await LatestAsync(1, stop);
    }

    private async Task<Answer> LatestAsync(int take, CancellationToken stop)
    {
        var latest = await runs.LatestAsync(nameof(IssueInvoices), take, stop);
        return ApiAnswers.Json(new JsonObject { ["runs"] = new JsonArray([.. latest.Select(ToJson)]) });
    }

    private static JsonObject ToJson(Run run)
    {
        var json = new JsonObject
        {
            ["function"] = run.Function,
            ["run"] = run.Id,
            ["day"] = run.Day.ToIso(),
            ["started"] = run.Started.ToString("O", null),
        };
        foreach (var (name, value) in run.Figures)
        {
            json[name] = value;
        }

        return json;
    }
}
