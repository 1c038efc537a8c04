using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The report of R3: the provision of every contract, billed, held and given back, to the cent.</summary>
internal sealed class ProvisionsApi(ContractTable contracts, AccountTable accounts)
{
    private const int Page = 200;
    private const int Together = 8;

    /// <summary>A report over all contracts: it reads every account, a page at a time.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var (rows, sum, elsewhere) = (new JsonArray(), new ProvisionState(default, default, default), Money.Zero);
        for (var after = ""; ; )
        {
            var page = await contracts.ListAsync(after, Page, stop);
            foreach (var (contract, state) in await StatesAsync(page, stop))
            {
                var held = contract.Terms.ProvisionHeld;
                if (state.Billed == Money.Zero && held is null)
                {
                    continue;
                }

                rows.Add(Row(contract, state));
                sum = new(sum.Billed + state.Billed, sum.Held + state.Held, sum.Restituted + state.Restituted);
                elsewhere += held ?? Money.Zero;
            }

            if (page.Count < Page)
            {
                var totals = Amounts(sum, elsewhere);
                return ApiAnswers.Json(new JsonObject { ["provisions"] = rows, ["totals"] = totals });
            }

            after = page[^1].Contract.Id.Text;
        }
    }

    private async Task<(Contract, ProvisionState)[]> StatesAsync(List<StoredContract> page, CancellationToken stop)
    {
        var states = new (Contract, ProvisionState)[page.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            page.Index(),
            together,
            async (next, cancel) =>
            {
                var contract = next.Item.Contract;
                var account = (await accounts.ReadAsync(contract.Id, cancel)).Account;
                states[next.Index] = (contract, ProvisionState.Of(account, account.Settle()));
            }
        );
        return states;
    }

    private static JsonObject Row(Contract contract, ProvisionState state)
    {
        var json = Amounts(state, contract.Terms.ProvisionHeld ?? Money.Zero);
        json["contract"] = contract.Id.Text;
        json["customer"] = contract.Customer.Name;
        json["policy"] = contract.Terms.ProvisionPolicy.ToString();
        json["end"] = contract.End?.ToIso();
        return json;
    }

    /// <summary>Billed = held + given back + still open; what was cashed elsewhere before go-live is held beside.</summary>
    private static JsonObject Amounts(ProvisionState state, Money elsewhere) =>
        new()
        {
            ["billedCents"] = state.Billed.Cents,
            ["heldCents"] = state.Held.Cents,
            ["restitutedCents"] = state.Restituted.Cents,
            ["openCents"] = state.Open.Cents,
            ["heldElsewhereCents"] = elsewhere.Cents,
            ["heldInAllCents"] = (state.Held + elsewhere).Cents,
        };
}
