using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A person takes the brake off (R11): <c>POST /runs/release</c>.</summary>
internal sealed class ReleasesApi(CaseIndex cases, AccountTable accounts, Reviewing reviewing)
{
    private const string Orders = "orders";

    /// <summary>Lets every suspension go that only waits because there were too many of them.</summary>
    public async Task<Answer> ReleaseAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var asked = write.Read(json => JsonFields.Read(json, fields => fields.Text("run")));
        return !asked.IsGood ? ApiAnswers.Invalid(asked.Faults)
            : asked.Value == Orders ? await ReleaseOrdersAsync(write.Actor, stop)
            : ApiAnswers.Invalid("run", $"must be {Orders}");
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
            released.Add(JsonValue.Create(new OrderId(contract, order.Sequence).ToString()));
        }

        return ApiAnswers.Json(new JsonObject { ["run"] = Orders, ["released"] = released });
    }
}
