using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Orders to operations: what waits and why; a person lets a suspension go, or gives it up (R11).</summary>
internal sealed class OrdersApi(CaseIndex cases, AccountTable accounts, Reviewing reviewing, ParisCalendar calendar)
{
    /// <summary>What is not done yet, of all contracts; or every order of one.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var one = request.Query<ContractId>("contract", ContractId.TryParse, ContractId.Rule, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var contracts = one is { } asked
            ? [asked]
            : (await cases.AllAsync(stop)).Keys.OrderBy(id => id.Text, StringComparer.Ordinal).ToList();
        var orders = new JsonArray();
        foreach (var contract in contracts)
        {
            var account = await accounts.ReadAsync(contract, stop);
            foreach (var order in account.Proceedings.Orders.Where(order => one is not null || IsUnfinished(order)))
            {
                orders.Add(Json(contract, order));
            }
        }

        return ApiAnswers.Json(new JsonObject { ["orders"] = orders });
    }

    public async Task<Answer> ReleaseAsync(HttpRequest request, WriteRequest write, CancellationToken stop) =>
        await FindAsync(request, stop) is not var (id, order) ? ApiAnswers.NotFound("id", "the order")
        : order.State == OrderState.Held
            ? await ChangeAsync(
                id,
                $"released by {write.Actor}",
                proceedings => OrderSteps.Release(proceedings, id.Ordinal, write.Actor),
                stop
            )
        : order.ReleasedBy is not null ? ApiAnswers.Json(Json(id.Contract, order))
        : ApiAnswers.Conflict("id", $"is {order.State}: only a held order can be released");

    public async Task<Answer> CancelAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not var (id, order))
        {
            return ApiAnswers.NotFound("id", "the order");
        }

        var reason = write.Read(json => JsonFields.Read(json, fields => fields.Text("reason")));
        if (!reason.IsGood)
        {
            return ApiAnswers.Invalid(reason.Faults);
        }

        if (order is not { Change: ServiceChange.Suspend, IsUnsent: true } && order.CancelledBy is null)
        {
            return ApiAnswers.Conflict("id", $"is {order.State}: only a suspension that has not left can be cancelled");
        }

        return await ChangeAsync(
            id,
            $"cancelled by {write.Actor}",
            proceedings => OrderSteps.Cancel(proceedings, id.Ordinal, reason.Value, write.Actor, calendar.Today),
            stop
        );
    }

    private async Task<Answer> ChangeAsync(
        ContractItem id,
        string cause,
        Func<Proceedings, Proceedings> change,
        CancellationToken stop
    )
    {
        var review = new Review(Occasion.News, $"order {id.Ordinal} {cause}") { First = change };
        var reviewed = await reviewing.ReviewAsync(id.Contract, review, stop);
        return ApiAnswers.Json(Json(id.Contract, reviewed.After.Proceedings.Find(id.Ordinal)!));
    }

    private async Task<(ContractItem Id, ServiceOrder Order)?> FindAsync(HttpRequest request, CancellationToken stop) =>
        ContractItem.TryParse(request.Path("id"), out var id)
        && (await accounts.ReadAsync(id.Contract, stop)).Proceedings.Find(id.Ordinal) is { } order
            ? (id, order)
            : null;

    private static bool IsUnfinished(ServiceOrder order) => order.IsPending || order.State == OrderState.Refused;

    private static JsonObject Json(ContractId contract, ServiceOrder order)
    {
        var json = StandingView.Of(order);
        json["id"] = new ContractItem(contract, order.Sequence).ToString();
        json["contract"] = contract.Text;
        return json;
    }
}
