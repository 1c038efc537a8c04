using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Contracts: registered and changed by accounting; the next month issued ahead on request (R7).</summary>
internal sealed class ContractsApi(
    ContractTable contracts,
    AccountTable accounts,
    SettlingIndex settling,
    PriceTable prices,
    InvoiceLedger ledger,
    KnownPayers payers,
    Issuing issuing,
    ParkedTable parked,
    ParisCalendar calendar
)
{
    public async Task<Answer> PutAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var contract = write.Read(ContractJson.Read);
        if (!contract.IsGood)
        {
            return ApiAnswers.Invalid(contract.Faults);
        }

        if (contract.Value.Id.Text != request.Path("id"))
        {
            return ApiAnswers.Invalid("id", "must be the id of the address");
        }

        var before = await contracts.ReadAsync(contract.Value.Id, stop);
        if (await EndFaultsAsync(before?.Contract, contract.Value, stop) is { Count: > 0 } faults)
        {
            return ApiAnswers.Invalid(faults);
        }

        var stored = await contracts.PutAsync(contract.Value, write.Actor, stop);
        await payers.LearnAsync(before?.Contract, stored.Contract, stop);
        var status = stored.Version == 1 ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return ApiAnswers.Json(
            new JsonObject { ["id"] = stored.Contract.Id.Text, ["version"] = stored.Version },
            status
        );
    }

    /// <summary>An end that is new or moved is settled by the daily run, which finds it by the index (R12).</summary>
    private async Task<List<Fault>> EndFaultsAsync(Contract? before, Contract after, CancellationToken stop)
    {
        if (before?.End == after.End)
        {
            return [];
        }

        var faults = before?.End is null
            ? []
            : TerminationRules.Moved(before, after.End, (await accounts.ReadAsync(after.Id, stop)).Account).ToList();
        if (faults.Count == 0 && after.End is not null)
        {
            await settling.AddAsync(after.Id, calendar.Today, stop);
        }

        return faults;
    }

    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        ContractId.TryParse(request.Path("id"), out var id) && await contracts.ReadAsync(id, stop) is { } stored
            ? ApiAnswers.Json(
                new JsonObject
                {
                    ["version"] = stored.Version,
                    ["contract"] = JsonNode.Parse(ContractText.Write(stored.Contract)),
                    ["billing"] = new JsonObject
                    {
                        ["nextPeriod"] = stored.State.NextPeriod.ToString(),
                        ["firstInvoice"] = stored.State.FirstInvoice?.ToString(),
                        ["provisionBilledOn"] = stored.State.ProvisionBilledOn?.ToString(),
                        ["paperOwed"] = new JsonArray([
                            .. stored.State.PaperOwed.Select(number => JsonValue.Create(number.ToString())),
                        ]),
                    },
                }
            )
            : ApiAnswers.NotFound("id", "the contract");

    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var take = request.Whole("take", 100, 1, 1_000, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var page = await contracts.ListAsync(request.Query["after"].ToString(), take, stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["contracts"] = new JsonArray([.. page.Select(Summary)]),
                ["next"] = page.Count == take ? page[^1].Contract.Id.Text : null,
            }
        );
    }

    /// <summary>Issues every month that is owed up to the one asked for; one that exists is the answer.</summary>
    public async Task<Answer> RenewAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !ContractId.TryParse(request.Path("id"), out var id)
            || await contracts.ReadAsync(id, stop) is not { } stored
        )
        {
            return ApiAnswers.NotFound("id", "the contract");
        }

        var today = calendar.Today;
        var asked = write.Read(json =>
            JsonFields.Read(json, fields => RenewalPeriod(fields, stored, BillingPeriod.Of(today).Next))
        );
        if (!asked.IsGood)
        {
            return ApiAnswers.Invalid(asked.Faults);
        }

        var period = asked.Value.Period;
        await ledger.OpenYearAsync(today.Year, stop);
        var report = await issuing.IssueAsync([id], await prices.ReadAllAsync(stop), today, period, stop);
        if (report.IsParked(id))
        {
            var reason = (await parked.ReadAsync(ParkedKeys.Contract(id), stop))?.Reason ?? "see the parked list";
            return ApiAnswers.Conflict("contract", $"is parked: {reason}");
        }

        var keys = await ledger.InvoicesAsync(period, id, id, today, stop);
        return keys is [var key]
            ? ApiAnswers.Json(new JsonObject { ["document"] = key.Number.ToString(), ["period"] = period.ToString() })
            : ApiAnswers.Conflict(
                "period",
                "is not billed by this contract: it lies outside it, or was billed elsewhere"
            );
    }

    private sealed record Renewal(BillingPeriod Period);

    private static Renewal RenewalPeriod(JsonFields fields, StoredContract stored, BillingPeriod latest)
    {
        var period =
            fields.OptionalValue<BillingPeriod>("period", BillingPeriod.TryParse, BillingPeriod.Rule)
            ?? stored.State.NextPeriod;
        if (period > latest)
        {
            fields.Add("period", $"must not be after the next month, {latest}");
        }

        return new Renewal(period);
    }

    private static JsonObject Summary(StoredContract stored) =>
        new()
        {
            ["id"] = stored.Contract.Id.Text,
            ["customer"] = stored.Contract.Customer.Name,
            ["start"] = stored.Contract.Start.ToIso(),
            ["end"] = stored.Contract.End?.ToIso(),
            ["meansOfPayment"] = stored.Contract.Terms.MeansOfPayment.ToString(),
            ["nextPeriod"] = stored.State.NextPeriod.ToString(),
        };
}
