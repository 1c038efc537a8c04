using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The mandate of a contract: whether it can be collected from, and a person who lets it be again.</summary>
internal sealed class MandatesApi(ContractTable contracts, MandateTable mandates, ParisCalendar calendar)
{
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        await FindAsync(request, stop) is { } mandate
            ? ApiAnswers.Json(ToJson(mandate, await mandates.ReadAsync(mandate.Reference, stop)))
            : ApiAnswers.NotFound("id", "the mandate of the contract");

    /// <summary>What blocked it has been cleared up with the customer: the same return told again does not block it again.</summary>
    public async Task<Answer> ReleaseAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } mandate)
        {
            return ApiAnswers.NotFound("id", "the mandate of the contract");
        }

        return await mandates.ReleaseAsync(mandate.Reference, write.Actor, stop)
            ? ApiAnswers.Json(ToJson(mandate, await mandates.ReadAsync(mandate.Reference, stop)))
            : ApiAnswers.Conflict("id", "its mandate is not blocked");
    }

    private JsonObject ToJson(Mandate mandate, MandateUse use) =>
        new()
        {
            ["reference"] = mandate.Reference,
            ["scheme"] = DebitFile.CodeOf(mandate.Scheme),
            ["signedOn"] = mandate.SignedOn.ToIso(),
            ["iban"] = mandate.Iban.Masked,
            ["state"] = MandateStates.Of(mandate, use, calendar.Today).ToString(),
            ["revokedOn"] = mandate.RevokedOn?.ToIso(),
            ["lastCollectedOn"] = use.LastCollectedOn?.ToIso(),
            ["block"] = use.Block is { } block
                ? new JsonObject
                {
                    ["reason"] = block.Reason,
                    ["on"] = block.On.ToIso(),
                    ["iban"] = block.Iban?.Masked,
                    ["by"] = block.By.ToString(),
                }
                : null,
        };

    private async Task<Mandate?> FindAsync(HttpRequest request, CancellationToken stop) =>
        ContractId.TryParse(request.Path("id"), out var id)
            ? (await contracts.ReadAsync(id, stop))?.Contract.Terms.Mandate
            : null;
}
