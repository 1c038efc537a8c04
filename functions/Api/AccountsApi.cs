using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What a contract owes and was paid, to the cent.</summary>
internal sealed class AccountsApi(ContractTable contracts, AccountTable accounts)
{
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        await FindAsync(request, stop) is { } contract
            ? ApiAnswers.Json(SettlementView.Of((await accounts.ReadAsync(contract.Id, stop)).Account, contract.Terms))
            : ApiAnswers.NotFound("id", "the contract");

    /// <summary>What was recorded as received for its documents, or taken back, in the order of recording: what VAT on receipt rests on.</summary>
    public async Task<Answer> ReceiptsAsync(HttpRequest request, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } contract)
        {
            return ApiAnswers.NotFound("id", "the contract");
        }

        var journal = await accounts.JournalAsync(contract.Id, stop);
        var receipts = journal.SelectMany(entry =>
            entry.Receipts.Select(receipt => SettlementView.Of(receipt, entry.At))
        );
        return ApiAnswers.Json(new JsonObject { ["receipts"] = new JsonArray([.. receipts]) });
    }

    private async Task<Contract?> FindAsync(HttpRequest request, CancellationToken stop) =>
        ContractId.TryParse(request.Path("id"), out var id) ? (await contracts.ReadAsync(id, stop))?.Contract : null;
}
