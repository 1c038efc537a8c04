using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What the runs of a month would issue, and how it differs from the month before. The decisions of the run, no write.</summary>
internal sealed class Plan(
    ContractTable contracts,
    PriceTable prices,
    InvoiceLedger ledger,
    Deciding deciding,
    InvoicingTerms terms
)
{
    public async Task<JsonObject> OfAsync(BillingPeriod month, CancellationToken stop)
    {
        var priceLists = await prices.ReadAllAsync(stop);
        var (planned, parked) = (new List<DocumentFacts>(), new JsonArray());
        await foreach (var page in contracts.OwedAsync(month.Last, stop))
        {
            foreach (
                var (contract, decision) in await deciding.DecideAsync(page, priceLists, month.Last, ahead: null, stop)
            )
            {
                if (decision is InvoicingDecision.Issue issue)
                {
                    planned.AddRange(issue.Documents);
                }
                else if (decision is InvoicingDecision.Park park)
                {
                    var reasons = string.Join("; ", park.Faults);
                    parked.Add(
                        new JsonObject { ["contract"] = contract.Stored.Contract.Id.Text, ["reason"] = reasons }
                    );
                }
            }
        }

        var issued = await MonthlyAsync(month, month.Last, stop);
        var before = await MonthlyAsync(month.Previous, month.Last, stop);
        return ToJson(month, planned, parked, issued, before);
    }

    /// <summary>What each contract was billed for a month, excl. VAT and without the provision, which comes once.</summary>
    private async Task<Dictionary<ContractId, Money>> MonthlyAsync(
        BillingPeriod month,
        DateOnly today,
        CancellationToken stop
    )
    {
        var keys = await ledger.InvoicesAsync(month, new ContractId("0"), new ContractId("~"), today, stop);
        var amounts = new Dictionary<ContractId, Money>();
        foreach (var year in keys.GroupBy(key => key.Number.Year))
        {
            var (first, last) = (year.Min(key => key.Number.Sequence), year.Max(key => key.Number.Sequence));
            await foreach (var document in ledger.ReadAsync(Series.F, year.Key, first, last, stop))
            {
                if (document.Facts.Period == month)
                {
                    amounts[document.Facts.Contract] = document.Facts.Monthly;
                }
            }
        }

        return amounts;
    }

    private JsonObject ToJson(
        BillingPeriod month,
        List<DocumentFacts> planned,
        JsonArray parked,
        Dictionary<ContractId, Money> issued,
        Dictionary<ContractId, Money> before
    )
    {
        var after = new Dictionary<ContractId, Money>(issued);
        foreach (var facts in planned.Where(facts => facts.Kind == DocumentKind.Invoice && facts.Period == month))
        {
            after[facts.Contract] = facts.Monthly;
        }

        return new JsonObject
        {
            ["month"] = month.ToString(),
            ["documents"] = new JsonArray([.. planned.Select(ToJson)]),
            ["totalExclVatCents"] = Money.Sum(planned.Select(facts => facts.Totals.Net)).Cents,
            ["totalInclVatCents"] = Money.Sum(planned.Select(facts => facts.Totals.Gross)).Cents,
            ["parked"] = parked,
            ["alreadyIssued"] = issued.Count,
            ["difference"] = new JsonObject
            {
                ["monthlyExclVatCents"] = Money.Sum(after.Values).Cents,
                ["lastMonthExclVatCents"] = Money.Sum(before.Values).Cents,
                ["waitsForRelease"] = TotalOf(after).HasDriftedFrom(TotalOf(before), terms.MaxDriftPercent),
                ["contracts"] = new JsonArray([.. Changes(before, after)]),
            },
        };
    }

    private static MonthTotal TotalOf(Dictionary<ContractId, Money> month) => new(month.Count, Money.Sum(month.Values));

    private static IEnumerable<JsonObject> Changes(
        Dictionary<ContractId, Money> before,
        Dictionary<ContractId, Money> after
    ) =>
        before
            .Keys.Union(after.Keys)
            .OrderBy(id => id.Text, StringComparer.Ordinal)
            .Where(id => !before.TryGetValue(id, out var old) || !after.TryGetValue(id, out var now) || old != now)
            .Select(id => new JsonObject
            {
                ["contract"] = id.Text,
                ["change"] =
                    !before.ContainsKey(id) ? "new"
                    : !after.ContainsKey(id) ? "gone"
                    : "changed",
                ["lastMonthExclVatCents"] = before.GetValueOrDefault(id).Cents,
                ["monthlyExclVatCents"] = after.GetValueOrDefault(id).Cents,
            });

    private static JsonObject ToJson(DocumentFacts facts) =>
        new()
        {
            ["contract"] = facts.Contract.Text,
            ["kind"] = facts.Kind.ToString(),
            ["period"] = facts.Period.ToString(),
            ["totalExclVatCents"] = facts.Totals.Net.Cents,
            ["totalInclVatCents"] = facts.Totals.Gross.Cents,
        };
}
