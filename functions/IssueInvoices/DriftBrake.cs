using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>R11: a month whose total moves too far from the last one is not issued until a person has looked at the plan.</summary>
internal sealed class DriftBrake(
    ContractTable contracts,
    InvoiceLedger ledger,
    Deciding deciding,
    RunTable runs,
    ParkedTable parked,
    InvoicingTerms terms,
    TimeProvider clock
)
{
    /// <summary>Whether the run of a day must wait; says so on the parked list, and takes it off once it is no longer so.</summary>
    public async Task<bool> IsOnAsync(PriceLists prices, DateOnly today, CancellationToken stop)
    {
        var month = BillingPeriod.Of(today);
        var key = ParkedKeys.Issuing(month);
        var wait = await WhyWaitAsync(month, prices, today, stop);
        if (wait is null)
        {
            if (await parked.ReadAsync(key, stop) is not null)
            {
                await parked.RemoveAsync(key, stop);
            }

            return false;
        }

        await parked.ParkAsync(new Parked(key, wait, clock.GetUtcNow()), stop);
        return true;
    }

    private async Task<string?> WhyWaitAsync(
        BillingPeriod month,
        PriceLists prices,
        DateOnly today,
        CancellationToken stop
    )
    {
        var (planned, now) = await ComesToAsync(month, prices, today, stop);
        if (planned.Invoices == 0)
        {
            return null;
        }

        var last = await ledger.MonthAsync(month.Previous, today, stop);
        return !now.HasDriftedFrom(last, terms.MaxDriftPercent) || await runs.IsReleasedAsync(month, stop)
            ? null
            : $"{month} would come to {now.Monthly} excl. VAT for {now.Invoices} invoices after {last.Monthly} for {last.Invoices}: "
                + $"more than MaxDrift ({terms.MaxDriftPercent} %); see GET /runs/plan, then POST /runs/release";
    }

    /// <summary>What is planned, and what the month then comes to: looked at again when somebody issued an invoice meanwhile.</summary>
    private async Task<(MonthTotal Planned, MonthTotal Now)> ComesToAsync(
        BillingPeriod month,
        PriceLists prices,
        DateOnly today,
        CancellationToken stop
    )
    {
        for (var before = await ledger.MonthAsync(month, today, stop); ; )
        {
            var planned = await PlannedAsync(month, prices, today, stop);
            var after = await ledger.MonthAsync(month, today, stop);
            if (after == before)
            {
                return (planned, planned.Plus(after));
            }

            before = after;
        }
    }

    /// <summary>The decisions of the run, without a write.</summary>
    private async Task<MonthTotal> PlannedAsync(
        BillingPeriod month,
        PriceLists prices,
        DateOnly today,
        CancellationToken stop
    )
    {
        var total = MonthTotal.Nothing;
        await foreach (var page in contracts.OwedAsync(today, stop))
        {
            var decided = await deciding.DecideAsync(page, prices, today, ahead: null, stop);
            var documents = decided
                .Select(next => next.Decision)
                .OfType<InvoicingDecision.Issue>()
                .SelectMany(issue => issue.Documents);
            total = total.Plus(MonthTotal.Of(documents, month));
        }

        return total;
    }
}
