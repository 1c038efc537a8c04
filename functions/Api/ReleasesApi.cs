using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A person takes the brake off (R11): <c>POST /runs/release</c>.</summary>
internal sealed class ReleasesApi(
    CaseIndex cases,
    AccountTable accounts,
    Reviewing reviewing,
    RunTable runs,
    ParisCalendar calendar
)
{
    private const string Orders = "orders";
    private const string Issuing = "issuing";

    /// <summary>Lets go every suspension that waits because there were too many, or lets this month be issued although it drifts.</summary>
    public async Task<Answer> ReleaseAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var asked = write.Read(json => JsonFields.Read(json, fields => fields.Text("run")));
        return !asked.IsGood ? ApiAnswers.Invalid(asked.Faults)
            : asked.Value == Orders ? await ReleaseOrdersAsync(write.Actor, stop)
            : asked.Value == Issuing ? await ReleaseIssuingAsync(write.Actor, stop)
            : ApiAnswers.Invalid("run", $"must be {Orders} or {Issuing}");
    }

    /// <summary>The next run issues it: tomorrow's, or one by hand.</summary>
    private async Task<Answer> ReleaseIssuingAsync(string actor, CancellationToken stop)
    {
        var month = BillingPeriod.Of(calendar.Today);
        await runs.ReleaseAsync(month, actor, stop);
        return ApiAnswers.Json(new JsonObject { ["run"] = Issuing, ["released"] = new JsonArray(month.ToString()) });
    }

    private async Task<Answer> ReleaseOrdersAsync(string actor, CancellationToken stop)
    {
        var released = new JsonArray();
        foreach (var contract in (await cases.AllAsync(stop)).Keys.OrderBy(id => id.Text, StringComparer.Ordinal))
        {
            var account = await accounts.ReadAsync(contract, stop);
            if (account.Proceedings.LastOrder is not { State: OrderState.Held, IsBraked: true } order)
            {
                continue;
            }

            var review = new Review(Occasion.News, $"brake released by {actor}")
            {
                Read = account,
                First = proceedings => OrderSteps.ReleaseBrake(proceedings, order.Sequence, actor),
            };
            await reviewing.ReviewAsync(contract, review, stop);
            released.Add(JsonValue.Create(new ContractItem(contract, order.Sequence).ToString()));
        }

        return ApiAnswers.Json(new JsonObject { ["run"] = Orders, ["released"] = released });
    }
}
