using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What a contract owes and was paid, to the cent.</summary>
internal sealed class AccountsApi(
    ContractTable contracts,
    AccountTable accounts,
    EvidenceReading evidence,
    Reviewing reviewing,
    LateTerms late,
    ParisCalendar calendar
)
{
    /// <summary>The account, with where it stands and why, and the statement that a customer would get today.</summary>
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } contract)
        {
            return ApiAnswers.NotFound("id", "the contract");
        }

        var account = await accounts.ReadAsync(contract.Id, stop);
        var json = SettlementView.Of(account.Account, contract.Terms);
        json["extensions"] = new JsonArray([.. account.Account.Extensions.Select(StandingView.Of)]);
        json["lateSums"] = LateSumsView.Of(account.Account, late, calendar.Today);
        await AddStandingAsync(json, contract.Id, account, stop);
        return ApiAnswers.Json(json);
    }

    private async Task AddStandingAsync(JsonObject json, ContractId id, StoredAccount account, CancellationToken stop)
    {
        try
        {
            var known = await evidence.KnownAsync(stop);
            var looked = await reviewing.LookAsync(id, account, known, Occasion.News, stop);
            json["standing"] = StandingView.Of(looked.Conclusion.Standing, account.Proceedings);
            json["statement"] = StatementView.Of(looked.Statement);
        }
        catch (InvalidDataException fault)
        {
            // The money is shown all the same.
            json["fault"] = fault.Message;
        }
    }

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
