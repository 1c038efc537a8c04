using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The end of a contract as a person decides it (R12).</summary>
internal sealed class TerminationApi(
    ContractTable contracts,
    AccountTable accounts,
    SettlingIndex index,
    Settling settling,
    ParisCalendar calendar
)
{
    /// <summary>
    /// Gives a contract its last day, credits the months issued after it and tells the customer; what is left is done by the daily run.
    /// </summary>
    public async Task<Answer> TerminateAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !ContractId.TryParse(request.Path("id"), out var id)
            || await contracts.ReadAsync(id, stop) is not { } contract
        )
        {
            return ApiAnswers.NotFound("id", "the contract");
        }

        var asked = write.Read(json => JsonFields.Read(json, Read));
        if (!asked.IsGood)
        {
            return ApiAnswers.Invalid(asked.Faults);
        }

        var (termination, today) = (asked.Value, calendar.Today);
        var account = await accounts.ReadAsync(id, stop);
        List<Fault> faults =
        [
            .. TerminationRules.Check(contract.Contract, account.Account, account.Proceedings, termination, today),
        ];
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        // Shown first: whatever a crash leaves undone, the notice with its author among it, the run finds.
        var cause = $"terminated ({termination.Cause}) by {write.Actor}: {termination.Reason}";
        await index.AddTerminationAsync(id, today, termination.End, cause, stop);
        contract = await contracts.EndAsync(id, termination.End, write.Actor, stop);
        var rows = await index.DueAsync(today, stop);
        var settled = await settling.SettleAsync(id, [.. rows.Where(row => row.Contract == id)], stop);
        account = await accounts.ReadAsync(id, stop);
        return ApiAnswers.Json(ToJson(contract.Contract, account.Account, settled));
    }

    private static Termination Read(JsonFields fields) =>
        new(fields.Date("end"), fields.Choice<TerminationCause>("cause"), fields.Text("reason"));

    private static JsonObject ToJson(Contract contract, Account account, Settled settled) =>
        new()
        {
            ["contract"] = contract.Id.Text,
            ["end"] = contract.End?.ToIso(),
            ["lastPeriod"] = contract.LastPeriod?.ToString(),
            ["settlesOn"] = Ending.SettlesOn(contract)?.ToIso(),
            ["reductions"] = CreditView.Of(account.Reductions),
            ["parked"] = settled.Fault,
        };
}
