using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Refunds that wait for a person to pay them.</summary>
internal sealed class RefundsApi(
    SettlingIndex index,
    ContractTable contracts,
    AccountTable accounts,
    ParisCalendar calendar
)
{
    /// <summary>Those to be paid, with whether the money is still there: what came back since is to be looked at first.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var (refunds, total) = (new JsonArray(), Money.Zero);
        var rows = await index.DueAsync(calendar.Today, stop);
        foreach (var id in rows.Select(row => row.Contract).Distinct().OrderBy(id => id.Text, StringComparer.Ordinal))
        {
            var account = (await accounts.ReadAsync(id, stop)).Account;
            var unpaid = account.Refunds.Where(refund => refund.PaidOn is null).OrderBy(it => it.Ordinal).ToList();
            if (unpaid.Count == 0)
            {
                continue;
            }

            var customer = (await contracts.ReadAsync(id, stop))?.Contract.Customer.Name;
            var settlement = account.Settle();
            foreach (var refund in unpaid)
            {
                var json = CreditView.Of(id, refund);
                json["contract"] = id.Text;
                json["customer"] = customer;
                json["openCents"] = settlement.Open.Cents;
                json["overdrawnCents"] = settlement.Overdrawn.Cents;
                refunds.Add(json);
                total += refund.Amount;
            }
        }

        return ApiAnswers.Json(new JsonObject { ["refunds"] = refunds, ["totalCents"] = total.Cents });
    }

    /// <summary>Notes that a refund was paid, once.</summary>
    public async Task<Answer> PayAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !ContractItem.TryParse(request.Path("id"), out var id)
            || await accounts.ReadAsync(id.Contract, stop) is not { } account
            || Find(account, id) is not { } refund
        )
        {
            return ApiAnswers.NotFound("id", "the refund");
        }

        var paid = RefundPayment.Read(write, refund, calendar.Today);
        if (!paid.IsGood)
        {
            return ApiAnswers.Invalid(paid.Faults);
        }

        var cause = $"refund {id} paid, {write.Actor}: {paid.Value.Reference}";
        account = await accounts.ChangeAsync(
            id.Contract,
            now =>
                Find(now, id) is { PaidOn: null } due
                    ? new AccountUpdate(cause)
                    {
                        Refund = due with { PaidOn = paid.Value.PaidOn, Reference = paid.Value.Reference },
                    }
                    : null,
            account,
            stop
        );
        refund = Find(account, id)!;
        return paid.Value.IsDoneBy(refund)
            ? ApiAnswers.Json(CreditView.Of(id.Contract, refund))
            : ApiAnswers.Conflict("id", $"was paid on {refund.PaidOn!.Value.ToIso()}, {refund.Reference}");
    }

    private static Refund? Find(StoredAccount account, ContractItem id) =>
        account.Account.Refunds.FirstOrDefault(refund => refund.Ordinal == id.Ordinal);
}
